import type { RosterDesk } from '../desk';
import { BUILT_IN, BUILT_IN_IDS } from './builtIn';

/** In a larger roster counting would hold up what the clerk does next. */
const MOST = 300_000;

/** How many persons each of the program's views finds in the unit on display; null where that is not counted. */
export async function countsOf(desk: RosterDesk): Promise<ReadonlyMap<string, number> | null> {
  const { session, view } = desk;
  if (session.table.length > MOST) return null;
  const about = { policy: session.policy, asOf: desk.state().asOf };
  const { unit } = view.query();
  const found = await Promise.all(
    BUILT_IN_IDS.map(async (id) => {
      const { order } = await session.api.view({ unit, search: '', sort: [], filters: BUILT_IN[id](about) });
      return [id, order.length] as const;
    }),
  );
  return new Map(found);
}
