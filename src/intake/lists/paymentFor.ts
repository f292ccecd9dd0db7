/**
 * What a payment was for: a tax office's list mixes the insurances and the years. `ours`: the residents' medical insurance, or
 * nothing is said; `other`: a known other one; `unknown`: a word that names neither; `aided`: the part of it that others pay.
 */
export interface PaidFor {
  readonly what: 'ours' | 'other' | 'unknown' | 'aided';
  readonly word: string;
}

/** Before what a title says of each row below it, where it is told. */
export const FROM_TITLE = '标题：';

const SILENT: PaidFor = { what: 'ours', word: '' };
const OTHER =
  /养老|职工|职保|灵活就业|工伤|失业|生育|(?<![含和及、])大病|大额|补充|意外|护理|长护|商业|惠民保|平安(?:保)?险|学平险|寿险|年金|公积金|残疾人就业|残保金|工会|增值税|所得税|水费|电费|垃圾/u;
const OURS = /居民.*(?:医|合疗)|城乡医|新农合|农合|合作医疗/u;
/** What others pay for the person: 财政补助部分 beside 个人缴费. */
const AIDED =
  /财政(?:补[助贴]|资助|代缴|部分)|政府(?:补[助贴]|资助|代缴)|(?:集体|民政|扶贫|医保)(?:补[助贴]|资助|代缴)|医疗救助(?:资金|资助|部分|缴费|代缴|补助)|资助(?:部分|缴费|资金|参保金)|[-—_(:].{0,6}(?:资助|补助|补贴|代缴)\)?$/u;
/** The other part, of whatever insurance: it names none. */
const OWN_PART = /^(?:居民)?个人(?:缴费|缴纳|自缴|部分)(?:部分|金额)?$/u;
/** Of no kind by itself: what stands in the column beside it decides. */
const MEDICAL = /^(?:基本)?(?:医疗保险|医疗|医保)(?:费|基金|缴费|个人缴费)?$/u;

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\p{Cf}]/gu, '');
const isBlank = (word: string): boolean => /^[-/—–]*$/u.test(word);

/** @param item 征收项目 or 险种; @param detail 征收品目 beside it. */
export function paidFor(item: string, detail: string): PaidFor {
  if (item === '' && detail === '') return SILENT;
  const words = [item, detail].filter((text) => !isBlank(plain(text)) && !OWN_PART.test(plain(text)));
  const word = words.join(' ');
  if (words.length === 0) return { what: 'ours', word };
  if (words.some((text) => AIDED.test(plain(text)) && !text.startsWith(FROM_TITLE))) return { what: 'aided', word };
  const [other, ours] = [OTHER, OURS].map((pattern) => words.some((text) => pattern.test(plain(text))));
  if (other === true) return { what: ours === true && !isApart(words) ? 'unknown' : 'other', word };
  if (ours === true || words.every((text) => MEDICAL.test(plain(text)))) return { what: 'ours', word };
  return { what: 'unknown', word };
}

/** Insurances that a remark means where it names them, and a year that it is for: no month of it. */
const REMARKED = /养老|职工|工伤|失业|意外|大病|残保/u;
const REMARKED_YEAR = /(?<!\d)(20\d{2})\s*年?度(?!\s*\d)|^(20\d{2})年?$/u;

/** Whether a remark says that a payment is of another insurance, or of another year. */
export function remarksOther(text: string, year: number | null): boolean {
  if (text === '') return false;
  const word = plain(text);
  if (REMARKED.test(word)) return true;
  const [, first, second] = REMARKED_YEAR.exec(word) ?? [];
  const said = first ?? second;
  return said !== undefined && year !== null && Number(said) !== year;
}

/** Another insurance in a word of its own, not in one that names both: 城乡居民医疗保险 beside 大病保险. */
const isApart = (words: readonly string[]): boolean =>
  words.some((text) => OTHER.test(plain(text)) && !OURS.test(plain(text)));

/** The benefit year that a payment says: `other` where all its years are other ones, `unknown` where none can be read or they differ. */
export function paidYear(text: string, year: number | null): PaidFor {
  if (text === '') return SILENT;
  const word = plain(text);
  if (isBlank(word) || year === null) return { what: 'ours', word: text };
  const years = [...word.matchAll(/(?<!\d)(?:19|20)\d{2}/g)].map(([each]) => Number(each));
  if (years.length === 0) return { what: 'unknown', word: text };
  const same = years.filter((each) => each === year).length;
  // A title may name the year of the campaign: nothing is passed over for it.
  if (text.startsWith(FROM_TITLE)) return { what: same > 0 ? 'ours' : 'unknown', word: text };
  return { what: same === years.length ? 'ours' : same === 0 ? 'other' : 'unknown', word: text };
}
