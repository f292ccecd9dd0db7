import type { RawSheet } from '../book';
import { IntakeError } from '../errors';
import type { FoundSheet } from '../found';
import { factsOf, looksLikeNames, mostly } from './content';
import { HEADER_ROWS } from './headerRows';
import { headerForm } from './words';

/** What a summary counts by. */
const PLACE =
  /^(?:单位|单位名称|填报单位|村|村名|村居|行政村|村社区|村居社区|村\(社区\)|社区|乡镇|镇街|乡镇街道|组|小组|组别|unit|village|town)$/i;
/** What it counts. */
const COUNTED =
  /(?:人数|户数|人口数?|总人口|任务数?|目标数?|指标数?|缺口|完成率|参保率|覆盖率|缴费率|比例|占比|名次|排名|未参保|已参保|应参保|参保数|已缴费?|未缴费?|应缴费?|金额|合计|小计|总额)(?:\(.*\)|%)?$/;
/** The same in this program's own summaries, on screen in English and for machines. */
const OWN =
  /^(?:target|enrolled|completion|short|gap|shouldenrol|should|roster|nottoenrolhere|excluded|population|receivable|collected|rank|counted|award)$/i;
/** Who answers for a place: nobody who is insured by this table. */
const ANSWERS =
  /^(?:责任人|负责人|包[村片组]?(?:干部|人员|领导|人)|驻村(?:干部|领导)|网格员|村支书|村主任|联系人|联系领导|责任领导)$/;
const COUNTS = 2;
const TOLD = 3;

/**
 * Refuses a file in which nobody stands, because it only counts people by place: this program's own summary of units, and those
 * that offices send round. Somebody who is asked which column holds the names could not say.
 */
export function refuseSummary(found: readonly FoundSheet[], sheets: readonly RawSheet[]): void {
  const filled = found.filter(({ rows }) => rows > 0);
  if (filled.length === 0 || found.some(isReadOfPersons)) return;
  for (const { index } of filled) {
    const counted = countedIn(sheets[index]?.rows ?? []);
    if (counted !== undefined) throw new IntakeError('summary', { words: counted.slice(0, TOLD).join(' / ') });
  }
}

/** Names that were found by themselves, in a sheet of which no line was known to be its header, are not yet persons. */
function isReadOfPersons({ use, hidden, header, columns }: FoundSheet): boolean {
  if (header === null && !columns.some(({ ids, meaning }) => ids === true || meaning === 'idNumber')) return false;
  return use || (!hidden && columns.some(isOfPersons));
}

const isOfPersons = ({ meaning, ids }: FoundSheet['columns'][number]): boolean =>
  ids === true || meaning === 'idNumber' || meaning === 'name';

/** The heads of what is counted by place; undefined: no line has them, or somebody's name stands below. */
function countedIn(rows: readonly (readonly string[])[]): readonly string[] | undefined {
  for (const [at, row] of rows.slice(0, HEADER_ROWS).entries()) {
    const forms = row.map(headerForm);
    if (!forms.some((form) => PLACE.test(form))) continue;
    // Two-line headers: what is counted may stand in the line below.
    const below = (rows[at + 1] ?? []).map(headerForm);
    const heads = [...new Set([...forms, ...below].filter((form) => COUNTED.test(form) || OWN.test(form)))];
    const answers = forms.some((form) => ANSWERS.test(form));
    if (heads.length < (answers ? 1 : COUNTS)) continue;
    const names = row.some((_, column) => {
      if (PLACE.test(forms[column] ?? '') || ANSWERS.test(forms[column] ?? '')) return false;
      const facts = factsOf(rows.slice(at + 1).map((cells) => cells[column] ?? ''));
      return mostly(facts.names, facts) && looksLikeNames(facts);
    });
    return names ? undefined : heads;
  }
  return undefined;
}
