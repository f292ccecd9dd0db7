import { unitForms } from '../lists/forms';
import type { FoundSheet } from '../found';

/** Names that programs give to sheets of themselves. */
const NO_NAME = /^(?:sheet|工作表|表格?|table|page|新建.*|汇总.*|说明.*|目录|封面)?\s*[\d一二三()]*$/i;
/** A note in brackets, and what a list calls itself, behind the unit's name. */
const NOTED = /\s*(?:\([^()]*\)|（[^（）]*）|\[[^[\]]*\]|【[^【】]*】)\s*$/;
const CALLED = /(?:参保|缴费|人员|居民|医保)*(?:花名册|名册|台账|登记表|名单|明细表?|信息表?)$/;
const LABELLED =
  /(?:单位|填报单位|村|村名|村居|社区|行政村|村\(社区\)|村（社区）)(?:名称)?\s*[:：]\s*([\p{Script=Han}]{2,15})/gu;
const PLACE =
  /(?:^|[镇乡县区市年度\d\s])((?:(?![镇乡县年])\p{Script=Han}){1,8}?(?:村|社区|居委会))(?=$|[^\p{Script=Han}]|委|居民|参保|缴费|人员|医保|花名册|名册|台账|登记表|名单|城乡)/gu;

/**
 * A sheet without a column of units: its unit is what its name says, if that is a known one (also with a note in brackets, or
 * as 千家洲村花名册) or it is one of several with the same header; else what is said above its header. One that nobody knows is
 * offered only.
 */
export function namedAfterUnits(sheets: readonly FoundSheet[], units: ReadonlySet<string>): FoundSheet[] {
  const form = unitForms(units);
  const forms = new Set([...units].map(form));
  const isKnown = (text: string): boolean => units.has(text) || (text !== '' && forms.has(form(text)));
  const alike = (sheet: FoundSheet): boolean =>
    sheets.some((other) => other !== sheet && other.use && other.key === sheet.key);
  return sheets.map((sheet) => {
    const name = sheet.name.trim();
    if (sheet.columns.some(({ meaning }) => meaning === 'unit') || !sheet.use || sheet.header === null) return sheet;
    const bare = namesIn(name).find(isKnown);
    if (bare !== undefined) return { ...sheet, unitFromName: true, ...(bare === name ? {} : { unitName: bare }) };
    if (alike(sheet) && name !== '' && !NO_NAME.test(name)) return { ...sheet, unitFromName: true };
    const above = [...new Set(placesIn(sheet.title))];
    const known = above.filter(isKnown);
    const [unit] = known.length > 0 ? known : above;
    if (unit === undefined || (known.length > 0 ? known : above).length > 1) return sheet;
    return { ...sheet, unitFromName: known.length === 1, unitName: unit, unitAbove: true };
  });
}

/** What a sheet's name may say: itself, without its note, without what a list calls itself. */
function namesIn(name: string): string[] {
  const plain = name.replace(NOTED, '').trim();
  return [name, plain, plain.replace(CALLED, '').trim()].filter((text) => text !== '');
}

/** Units in what stands above a header: 单位：千家洲村, 千家洲村参保花名册. */
function placesIn(title: string): string[] {
  const labelled = [...title.matchAll(LABELLED)].map((match) => match[1] ?? '');
  const places = labelled.filter((text) => /(?:村|社区|居委会)$/.test(text));
  return places.length > 0 ? places : [...title.matchAll(PLACE)].map((match) => match[1] ?? '');
}
