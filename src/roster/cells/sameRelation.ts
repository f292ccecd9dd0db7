/** Other ways of writing the same relation to the head of a household. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['本人', '户主'],
  ['儿子', '子'],
  ['女儿', '女'],
  ['父亲', '父'],
  ['母亲', '母'],
  ['妻子', '妻'],
  ['丈夫', '夫'],
]);
const SPOUSES: ReadonlySet<string> = new Set(['妻', '夫']);

/** Whether two words say the same relation, so that the one that stands may stay: 儿子 and 子, 妻 and 配偶. */
export function sameRelation(one: string, other: string): boolean {
  const [a, b] = [one, other].map((word) => SAME.get(word.trim()) ?? word.trim());
  if (a === b) return true;
  return (a === '配偶' && SPOUSES.has(b ?? '')) || (b === '配偶' && SPOUSES.has(a ?? ''));
}
