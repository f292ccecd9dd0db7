/** A policy file, read and checked when the site is built (`test/tools/checkedPolicies.ts`): the typed form as JSON. */
declare module '*.yaml?checked' {
  const json: string;
  export default json;
}
