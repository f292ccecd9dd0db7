/** Words of the policy screen. */
export const policy = {
  title: '',
} as const;
