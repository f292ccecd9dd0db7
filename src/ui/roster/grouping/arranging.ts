import type { TextPool } from '../../../roster/types';
import type { Session } from '../../../client/types';
import { rosterOrder } from '../../../roster/order';
import { inSlices } from '../../state/inSlices';
import { arrange, type Groups } from './arrange';
import type { Grouping } from './places';

/** Up to here persons are put into groups at once; more of them in slices, so that the page goes on answering. */
const AT_ONCE = 250_000;

export interface Arranging {
  readonly session: Session;
  readonly grouping: Exclude<Grouping, 'none'>;
  readonly order: Uint32Array;
  /** The order is the roster's own. */
  readonly natural: boolean;
  /** One unit alone is on display: its heading would say what the tab says. */
  readonly oneUnit: boolean;
  /** Nobody waits for them to be painted: in slices however few they are. */
  readonly unhurried?: boolean;
  /** Others have been asked for in the meantime. */
  readonly stopped: () => boolean;
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** 2组 before 10组, and who has no group last. */
function byText(pool: TextPool): (a: number, b: number) => number {
  return (a, b) =>
    a === 0 || b === 0 ? Number(a === 0) - Number(b === 0) : collator.compare(pool.get(a), pool.get(b));
}

/** The groups of persons; for very many of them a promise, which answers with null when it was stopped. */
export function makeGroups(asked: Arranging): Groups | Promise<Groups | null> {
  const { session, grouping, order, natural, oneUnit, stopped, unhurried = false } = asked;
  const { table } = session;
  const { codes, pool } = table.text('unit');
  const places = new Map<number, number>();
  for (const { name } of session.state().units.units) {
    const code = name === '' ? 0 : pool.find(name);
    if (code >= 0) places.set(code, places.size);
  }
  const walk = arrange({
    order,
    natural: natural ? null : rosterOrder(table),
    units: codes,
    codes: grouping === 'unit' ? null : table.text(grouping).codes,
    places,
    ...(grouping === 'group' ? { compare: byText(table.text('group').pool) } : {}),
    withUnits: !oneUnit,
  });
  if (unhurried || order.length > AT_ONCE) return inSlices(walk, stopped);
  for (;;) {
    const step = walk.next();
    if (step.done === true) return step.value;
  }
}
