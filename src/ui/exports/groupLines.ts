import { formatMoney, type Fen } from '../../base/money';
import type { ColumnId, ViewQuery } from '../../client/protocol';
import type { GroupLines } from '../../reports/xlsx/groupCells';
import { t } from '../i18n';
import { makeGroups } from '../roster/grouping/arranging';
import { createFolds, layOut } from '../roster/grouping/folds';
import { headingOf } from '../roster/grouping/heading';
import type { Grouping } from '../roster/grouping/places';
import { makeGroupSums } from '../roster/grouping/sums';
import { createLayout } from '../roster/layout';
import { inRosterOrder } from '../roster/viewOrder';
import type { OpenWorkbook } from '../state/open';
import { inSlices } from '../state/inSlices';

type Groups = Exclude<Awaited<ReturnType<typeof makeGroups>>, null>;

/** The lines of a view whose persons are grouped, as the screen has them, those under folded headings too; null: they are not. */
export async function groupLines(
  open: OpenWorkbook,
  query: ViewQuery,
  columns: readonly ColumnId[],
): Promise<GroupLines | null> {
  const grouping = createLayout(open.session).grouping();
  if (grouping === 'none' || query.removed === true) return null;
  const { order } = await open.session.api.view(query);
  const groups = await makeGroups({
    session: open.session,
    grouping,
    order,
    natural: inRosterOrder(query),
    oneUnit: query.unit !== null,
    unhurried: true,
    stopped: () => false,
  });
  return groups === null ? null : inSlices(linesOf(open, grouping, groups, columns));
}

/** With a pause after each heading. */
function* linesOf(
  { session }: OpenWorkbook,
  grouping: Grouping,
  groups: Groups,
  columns: readonly ColumnId[],
): Generator<undefined, GroupLines> {
  const { count, first, size, persons, level } = groups;
  const sums = makeGroupSums(session);
  const added = columns.filter((id) => sums.place(id) >= 0);
  const values = new Map(added.map((id) => [id, new Float64Array(count)]));
  const raw = new Map(added.map((id) => [id, [] as [number, string][]]));
  const [labels, unpaid]: [string[], string[]] = [[], []];
  for (let heading = 0; heading < count; heading += 1) {
    const from = first[heading] ?? 0;
    const line = sums.of(persons.subarray(from, from + (size[heading] ?? 0)));
    const { label, count: of } = headingOf(session, grouping, groups, heading, false);
    labels.push(t('sheets.subtotal', { label, count: String(of) }));
    unpaid.push(t('layout.unpaid', { count: sums.unpaid(line) }));
    for (const id of added) {
      const sum = line[sums.place(id)] ?? 0;
      (values.get(id) ?? [])[heading] = sum;
      if (sums.unknown(line, id) > 0) raw.get(id)?.push([heading, `${formatMoney(sum as Fen)}＊`]);
    }
    yield;
  }
  const lines = layOut(groups, createFolds().has).map((at) => (at < 0 ? at : (persons[at] ?? 0)));
  return {
    lines,
    level: level.slice(0, count),
    labels,
    words: { status: unpaid },
    sums: added.map((id) => ({ id, values: values.get(id) ?? new Float64Array(0), raw: raw.get(id) ?? [] })),
  };
}
