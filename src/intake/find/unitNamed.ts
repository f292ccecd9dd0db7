import type { FoundColumn, FoundSheet } from '../found';
import { createUnitFinder } from './unitsIn';
import { identityWordIn } from './kind';
import { isDirection } from './removal';

/** Names that programs give to sheets of themselves. */
const NO_NAME =
  /^(?:sheet|工作表|表格?|table|page|新建.*|汇总.*|说明.*|目录|封面|全部|所有|合并|总表|数据|原始数据|导出数据|查询结果|备份)?\s*[\d一二三()]*$/i;
/** A note in brackets, and what a list calls itself, behind the unit's name. */
const NOTED = /\s*(?:\([^()]*\)|（[^（）]*）|\[[^[\]]*\]|【[^【】]*】)\s*$/;
const CALLED = /(?:参保|缴费|人员|居民|医保)*(?:花名册|名册|台账|登记表|名单|明细表?|信息表?)$/;
const LABELLED =
  /(?:单位|填报单位|村|村名|村居|社区|行政村|村\(社区\)|村（社区）)(?:名称)?\s*[:：]\s*([\p{Script=Han}]{2,15})/gu;
const PLACE =
  /(?:^|[镇乡县区市年度\d\s])((?:(?![镇乡县年])\p{Script=Han}){1,8}?(?:村|社区|居委会))(?=$|[^\p{Script=Han}]|委|居民|参保|缴费|人员|医保|花名册|名册|台账|登记表|名单|城乡)/gu;

/** What sheets are called by what they are of. */
const SUBJECT =
  /死亡|去世|迁[出入]|新生儿|出生|参军|入伍|现役|服刑|职工|异地|外地|重复|参保|漏保|断保|疑似|[减增]员|注销|销户|微信|支付宝|现金|POS|银行|扫码|刷卡|[已未应欠][缴交收]|缴费|退[费款票货]|作废|废票|冲红|红冲|冲正|冲销|撤销|明细|名单|名册|台账|底册|登记|^\d{0,4}年?\d{1,2}月(?:份|\d{1,2}日?)?$|^第?[\d一二三四五六七八九十]+(?:批次?|季度?|月份?|期|周|页)$|^(?:上|下)半年$|^20\d{2}年?度?$/u;
/** 六年级1班, 初二（3）班: of a school. */
const CLASS = /[\d一二三四五六七八九十)）]班$|年级$|^[大中小]班$/u;
const isSubject = (name: string): boolean =>
  CLASS.test(name) || ((SUBJECT.test(name) || identityWordIn(name) !== null) && !/村|社区|居/.test(name));

/** 一组, 3队: a part of a village, no village. */
const GROUP = /^第?[\d一二三四五六七八九十]{1,3}(?:村民)?(?:小组|组|队|生产队)$/u;
/** Whether a sheet is called by a group. */
export const isGroupName = (name: string): boolean => GROUP.test(name);

type UnitOf = Pick<FoundSheet, 'unitFromName' | 'unitName' | 'unitBy'>;

/**
 * A sheet without a column of units: its unit is the one of the quota table that its name says (also with a note in brackets, or
 * as 千家洲村花名册), that is named above its header, or, last, that the file is called after. Names of several sheets with the same
 * header are units as well; one above a header that nobody knows is offered only. What was chosen by hand stays.
 */
export function namedAfterUnits(
  sheets: readonly FoundSheet[],
  units: ReadonlySet<string>,
  fileName = '',
): FoundSheet[] {
  const { meant, within } = createUnitFinder(units);
  const alike = (sheet: FoundSheet): boolean =>
    sheets.some((other) => other !== sheet && other.use && other.key === sheet.key);
  const single = (found: readonly string[]): string | undefined => (found.length === 1 ? found[0] : undefined);
  const ofFile = single(within(fileName.replace(/\.[^.]*$/, '')));
  const unitOf = (sheet: FoundSheet): UnitOf | undefined => {
    const name = sheet.name.trim();
    const bare = namesIn(name).find((text) => meant(text) !== undefined);
    const own = bare === undefined ? single(within(name)) : meant(bare);
    if (own !== undefined) return { unitFromName: true, ...(own === name ? {} : { unitName: own }) };
    const above = [...new Set(placesIn(sheet.title))];
    const labelled = [...new Set(labelledIn(sheet.title).flatMap((text) => meant(text) ?? []))];
    const known = labelled.length > 0 ? labelled : within(sheet.title);
    const title = single(known);
    if (title !== undefined) return { unitFromName: true, unitName: title, unitBy: 'title' };
    if (
      alike(sheet) &&
      name !== '' &&
      !NO_NAME.test(name) &&
      !GROUP.test(name) &&
      !isDirection(name) &&
      !isSubject(name) &&
      /\p{L}/u.test(name)
    )
      return { unitFromName: true };
    if (known.length === 0 && above.length === 0 && ofFile !== undefined)
      return { unitFromName: true, unitName: ofFile, unitBy: 'file' };
    const offered = known.length === 0 ? single(above) : undefined;
    return offered === undefined ? undefined : { unitFromName: false, unitName: offered, unitBy: 'title' };
  };
  return sheets.map((sheet) => {
    if (sheet.unitBy === 'chosen' || !sheet.use) return sheet;
    const column = sheet.columns.find(({ meaning }) => meaning === 'unit');
    if (column === undefined) return { ...sheet, ...unitOf(sheet) };
    // Villages in the column, and their town, a unit of the quota table, in the title or over the sheet.
    const { samples, values = samples } = column;
    if (units.size === 0 || values.length === 0 || values.some((text) => meant(text) !== undefined)) return sheet;
    const town = unitOf(sheet);
    const known = town?.unitFromName === true && units.has(town.unitName ?? sheet.name.trim());
    if (!known || town.unitBy === 'file') return sheet;
    const grouped = sheet.columns.some(({ meaning }) => meaning === 'group');
    const columns = sheet.columns.map((each): FoundColumn =>
      each === column ? { ...each, meaning: grouped ? null : 'group', why: grouped ? 'second' : 'content' } : each,
    );
    return { ...sheet, columns, ...town };
  });
}

/** What a sheet's name may say: itself, without its note, without what a list calls itself. */
function namesIn(name: string): string[] {
  const plain = name.replace(NOTED, '').trim();
  return [name, plain, plain.replace(CALLED, '').trim()].filter((text) => text !== '');
}

/** 单位：千家洲村. */
function labelledIn(title: string): string[] {
  return [...title.matchAll(LABELLED)]
    .map((match) => match[1] ?? '')
    .filter((text) => /(?:村|社区|居委会)$/.test(text));
}

/** What seems to be a unit in what stands above a header, whether anybody knows it or not. */
function placesIn(title: string): string[] {
  const labelled = labelledIn(title);
  return labelled.length > 0 ? labelled : [...title.matchAll(PLACE)].map((match) => match[1] ?? '');
}
