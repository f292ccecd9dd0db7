const YES = new Set([
  '是',
  '√',
  '✓',
  '✔',
  '☑',
  '1',
  'Y',
  'YES',
  'TRUE',
  '有',
  '对',
  '已缴',
  '已缴费',
  '已参保',
  '参保',
  '正常参保',
  '缴费成功',
  '已到账',
  '成功',
  '已交',
  '已交费',
  '已完成',
]);
const NO = new Set([
  '否',
  '×',
  '✗',
  '✘',
  'X',
  '0',
  'N',
  'NO',
  'FALSE',
  '无',
  '未',
  '未缴',
  '未缴费',
  '未参保',
  '未交',
  '未交费',
  '没有',
  '缴费失败',
  '失败',
  '不参保',
  '未支付',
  '支付失败',
  '交易失败',
  '扣款失败',
]);

/** A cell that says yes or no (是否参保, 缴费状态): null where it says neither, or nothing. */
export function readFlag(text: string): boolean | null {
  const word = text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}\ufe0e\ufe0f]/gu, '')
    .toUpperCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}
