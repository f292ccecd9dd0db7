const MOST = 2000;

/** A pure function of a text, worked out once for each text: a column repeats few words thousands of times. */
export function byText<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const held = known.get(text);
    if (held !== undefined) return held.value;
    if (known.size >= MOST) known.clear(); // texts that are all different are not kept for ever
    const value = of(text);
    known.set(text, { value });
    return value;
  };
}
