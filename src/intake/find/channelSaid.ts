import type { Found } from '../found';

/** Ways of paying that titles name, the longer before those that they contain. */
const WAYS = ['银行代扣', '微信', '支付宝', '云闪付', 'POS', '湘税社保', '裕农通', '代扣'] as const;
const NOT_ALL = /[含除和及与、或+/]|等|其他|非/u;

/** How all of a list of payments was paid, where every sheet that is read says so and no column does; '' = nothing says it of all. */
export function channelSaid({ sheets }: Pick<Found, 'sheets'>): string {
  const used = sheets.filter(({ use }) => use);
  if (used.some(({ columns }) => columns.some(({ meaning }) => meaning === 'channel'))) return '';
  const said = used.map(({ name, title }) => wayIn(`${name} ${title}`));
  const [first = ''] = said;
  return said.every((each) => each === first) ? first : '';
}

function wayIn(text: string): string {
  const plain = text.normalize('NFKC').toUpperCase();
  const found = WAYS.filter((way) => plain.includes(way));
  const [way] = found;
  if (way === undefined || found.some((each) => !way.includes(each))) return '';
  const at = plain.indexOf(way);
  // 含微信, 微信、现金: others stand on it too.
  const around = plain.slice(Math.max(0, at - 2), at) + plain.slice(at + way.length, at + way.length + 3);
  return NOT_ALL.test(around) ? '' : way;
}
