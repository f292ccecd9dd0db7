import type { ColumnId, ViewQuery } from '../../client/protocol';
import type { ListWish, PersonsWish, SheetHead } from '../../client/sheetWish';
import { formatDay } from '../../base/day';
import { REPORT_WORDS, type ReportKind } from '../../reports/names';
import { personColumns } from '../../reports/persons';
import { FIELDS, TEMPLATE_IDS } from '../../roster/fields';
import { today } from '../state/today';
import { t } from '../i18n';
import { groupLines } from './groupLines';
import { createLayout } from '../roster/layout';
import { arranged } from '../roster/columnLayout';
import { makeColumns } from '../roster/columns';
import { screenWords } from '../roster/find/words';
import { WHOLE } from '../roster/view';
import type { OpenWorkbook } from '../state/open';

/** Who somebody is, before what is computed for him. */
const WHO = ['name', 'idNumber', 'unit', 'group', 'household'] as const;

/** Title, tab and lines above a table. */
export function headOf(open: OpenWorkbook, kind: ReportKind, more: readonly string[] = []): SheetHead {
  const { info, asOf } = open.state();
  const notes = [
    t('sheets.asOf', { day: formatDay(kind === 'history' ? today() : asOf) }),
    t('sheets.policy', { policy: open.policy.title }),
    ...more,
  ];
  return { title: `${info.name} ${REPORT_WORDS[kind]}`, sheet: REPORT_WORDS[kind], notes, frozen: 1 };
}

/** The whole roster in the standard template, to be read in again: nothing stands above its header, which is Chinese always. */
export function rosterWish(open: OpenWorkbook): PersonsWish {
  const columns = TEMPLATE_IDS.map((id) => ({ id, header: FIELDS[id].header }));
  return { kind: 'persons', head: { ...headOf(open, 'roster'), notes: [] }, columns, query: WHOLE, words: {} };
}

/** The persons' results with the names and the words of the file that other programs read (formats.md 2). */
export function machineWish(open: OpenWorkbook): PersonsWish {
  const columns = personColumns(open.policy).map((id) => ({ id: id as ColumnId, header: id }));
  return { kind: 'persons', head: { ...headOf(open, 'results'), notes: [] }, columns, query: WHOLE, words: {} };
}

/** Everything that is computed for each person. */
export function resultsWish(open: OpenWorkbook): PersonsWish {
  const all = makeColumns(open.policy);
  const who = WHO.flatMap((id) => all.filter((column) => column.id === id));
  const columns = [...who, ...all.filter(({ field }) => field === null)];
  return {
    kind: 'persons',
    head: headOf(open, 'results'),
    columns: columns.map(({ id, header }) => ({ id, header: header() })),
    query: WHOLE,
    words: screenWords(open.policy),
  };
}

/** What the roster screen shows: its persons in their order, under the headings of their groups, its columns, the colour marks as a column. */
export async function viewWish(open: OpenWorkbook): Promise<PersonsWish> {
  const all = makeColumns(open.policy);
  const { order, hidden, pinned } = arranged(all, createLayout(open.session).columns());
  const ids = order.filter((id) => !hidden.has(id) || id === 'mark');
  const query: ViewQuery = { ...WHOLE, ...(open.shownView() ?? open.persons().view) };
  const groups = await groupLines(open, query, ids);
  const notes = groups?.sums.some(({ raw }) => raw.length > 0) === true ? [t('sheets.unknownSum')] : [];
  return {
    kind: 'persons',
    groups,
    head: { ...headOf(open, 'view', notes), frozen: ids.filter((id) => pinned.has(id)).length },
    columns: ids.flatMap((id) => all.filter((each) => each.id === id).map(({ header }) => ({ id, header: header() }))),
    query,
    words: screenWords(open.policy),
  };
}

/** What the data checks found, a row a finding. */
export function checksWish(open: OpenWorkbook): ListWish {
  const words = {
    ...screenWords(open.policy)['checks'],
    error: t('sheets.error'),
    warning: t('sheets.warning'),
    info: t('sheets.info'),
  };
  return { kind: 'checks', head: headOf(open, 'checks'), words };
}

/** Every change of the workbook: who, when, what, old and new. */
export function historyWish(open: OpenWorkbook): ListWish {
  return { kind: 'history', head: { ...headOf(open, 'history'), frozen: 0 }, words: {} };
}
