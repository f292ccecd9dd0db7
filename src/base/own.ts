/**
 * What a dictionary itself says of a key; undefined where it says nothing. For keys that come out of data: a plain lookup of
 * `constructor` or `toString` finds what every object has.
 */
export function own<T>(dictionary: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(dictionary, key) ? dictionary[key] : undefined;
}
