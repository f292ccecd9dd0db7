import type { RawSheet } from './book';
import { isGroupName } from './find/unitNamed';
import { isOfRefund, saysUnpaid, saysVoid, titleAgainst, titleSays } from './find/titleSays';
import { yearAgainst } from './find/titleYears';
import type { FileKind, ListMeaning, SheetMapping } from './found';

/** So much of what stands over a table is read. */
const LONGEST_TITLE = 300;

/** What stands over the header of a sheet. */
export function above(sheet: RawSheet, { header }: SheetMapping): string[] {
  return sheet.rows.slice(0, header?.from ?? 0).flatMap((row) => row.filter((cell) => cell.trim() !== ''));
}

const NUMBERED_GROUP = '第?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:村民)?(?:小组|组|生产队|队)';
/** The group behind its village in a title: 千家洲村2组花名册; not 村一组至三组, which are several. */
const TITLED_GROUP = new RegExp(`(?:村|社区|居委会)(${NUMBERED_GROUP})(?![\\d一二三四五六七八九十至到、和及-])`, 'gu');

/** The group that a sheet is called by, or that its titles name behind the village, of all on it; '' = none, or several. */
export function groupSaid(sheet: RawSheet, mapping: SheetMapping): string {
  const wide = mapping.wide.flatMap(({ columns }) => columns.map(({ meaning }) => meaning));
  if (mapping.meanings.includes('group') || wide.includes('group')) return '';
  const name = sheet.name.trim();
  if (isGroupName(name)) return name;
  const texts = [name, ...above(sheet, mapping)].map((text) => text.normalize('NFKC').replaceAll(/\s/g, ''));
  const found = new Set(texts.flatMap((text) => [...text.matchAll(TITLED_GROUP)].map(([, group = '']) => group)));
  const [only = ''] = found;
  return found.size === 1 ? only : '';
}

/** What the list says of itself that speaks against all its rows; '' = nothing. */
export function saidAgainst(
  sheet: RawSheet,
  mapping: SheetMapping,
  kind: FileKind,
  benefitYear: number | null,
): string {
  const texts = [...above(sheet, mapping), sheet.name];
  if (kind === 'payments') return saysUnpaid(texts);
  if (kind !== 'identities' && kind !== 'elsewhere') return '';
  const whose = sheet.rows[mapping.header?.to ?? -1]?.[mapping.meanings.indexOf('name')] ?? '';
  const said = titleAgainst(texts, kind === 'identities', whose);
  return said === '' ? yearAgainst(texts.join(' ').slice(0, LONGEST_TITLE), benefitYear) : said;
}

/** 缴费退费明细, 补缴及退费: a list of both. */
const PAID_AND_BACK = /(?<!重复|多|误|错)(?:[缴交收]费|[缴交收]款|补缴|征缴|收缴)[、,，及与和/]?退(?:费|款)/u;

/** A line that tells how a list is to be kept says nothing of those on it. */
const NOTE = /^(?:备注|说明|附注|注意(?:事项)?|注|填[表报]说明|温馨提示)\s*[:：]/u;

/** What stands over a list of payments says of each of its rows, by what a column would say of it. */
export function saidOfPayments(
  sheet: RawSheet,
  mapping: SheetMapping,
  columns: readonly { readonly header: string }[],
): readonly (readonly [ListMeaning, string])[] {
  const isAmount = (at: number): boolean => mapping.meanings[at] === 'payAmount';
  const heads = columns.flatMap(({ header }, at) => (isAmount(at) ? [header] : []));
  const over = above(sheet, mapping).filter((text) => !NOTE.test(text.trim()));
  const title = [sheet.name, ...over, ...heads.filter(isOfRefund)].join(' ').slice(0, LONGEST_TITLE);
  // Where a column of its own says what went back, a list of both says it of no other row.
  const apart = PAID_AND_BACK.test(title) && columns.some(({ header }, at) => !isAmount(at) && isOfRefund(header));
  const said = titleSays(title).filter(([meaning]) => !(apart && meaning === 'refunded'));
  const voided = apart || said.some(([meaning]) => meaning === 'refunded') ? '' : saysVoid([sheet.name, ...over]);
  return voided === '' ? said : [...said, ['refunded', voided]];
}

/** The kind of person that a student of a university is. */
export const STUDENT = '高校学生';
/** Students of universities, and nobody else. */
const STUDENTS = /高校|大学生|大中专|大专院校|(?:学院|大学)(?!附).{0,8}(?:学生|新生|毕业生)/u;
const OTHERS_TOO = /[含除和及与、或](?:高校|大学|大中专|大专)|(?:学生|高校)(?:[和及与、或]|除外|的?家长)|困难|资助/u;

/** Whether a list of payments calls itself one of university students. */
export function isOfStudents(sheet: RawSheet, mapping: SheetMapping): boolean {
  const said = [sheet.name, ...above(sheet, mapping)]
    .map((text) => text.normalize('NFKC'))
    .filter((text) => STUDENTS.test(text));
  return said.length > 0 && said.every((text) => !OTHERS_TOO.test(text));
}
