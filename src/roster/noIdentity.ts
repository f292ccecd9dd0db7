/** Words by which somebody has no identity. */
const NONE = /^(?:普通|一般)(?:农户|居民|人员|户|群众|城乡居民|参保人员?)?$|^(?:城镇|农村)居民$/u;

/** Whether a cell says that somebody has no identity: 普通居民; 一般农户、城镇居民. */
export function saysNoIdentity(text: string): boolean {
  const words = text
    .normalize('NFKC')
    .split(/[、,;/|\s]+/u)
    .filter((word) => word !== '');
  return words.length > 0 && words.every((word) => NONE.test(word));
}
