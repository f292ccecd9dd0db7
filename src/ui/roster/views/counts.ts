import type { ViewQuery } from '../../../client/protocol';
import type { RosterDesk } from '../desk';
import { BUILT_IN, BUILT_IN_IDS } from './builtIn';

/** In a larger roster counting would hold up what the clerk does next. */
const MOST = 300_000;

/** How many persons each view finds in the unit on display (or in its own), by id; null where that is not counted. */
export async function countsOf(desk: RosterDesk): Promise<ReadonlyMap<string, number> | null> {
  const { session, view, layout } = desk;
  if (session.table.length > MOST) return null;
  const about = { policy: session.policy, asOf: desk.state().asOf };
  const { unit } = view.query();
  const asked: readonly (readonly [string, ViewQuery])[] = [
    ...BUILT_IN_IDS.map((id) => [id, { unit, search: '', sort: [], filters: BUILT_IN[id](about) }] as const),
    ...layout.views().map((own) => {
      const { filters, search, unit: its } = own.query;
      return [own.id, { unit: own.withUnit === true ? its : unit, search, sort: [], filters }] as const;
    }),
  ];
  const found = await Promise.all(
    asked.map(async ([id, query]) => [id, (await session.api.view(query)).order.length] as const),
  );
  return new Map(found);
}
