import type { Session } from '../../../client/types';
import { rosterOrder } from '../../../roster/order';
import { arrange, type Groups } from './arrange';
import type { Grouping } from './places';

/** Up to here persons are put into groups at once; more of them in slices, so that the page goes on answering. */
const AT_ONCE = 250_000;
const SLICE = 12;

export interface Arranging {
  readonly session: Session;
  readonly grouping: Exclude<Grouping, 'none'>;
  readonly order: Uint32Array;
  /** The order is the roster's own. */
  readonly natural: boolean;
  /** One unit alone is on display: its heading would say what the tab says. */
  readonly oneUnit: boolean;
}

/** The groups of persons; for very many of them a promise. */
export function makeGroups({ session, grouping, order, natural, oneUnit }: Arranging): Groups | Promise<Groups> {
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
    withUnits: !oneUnit,
  });
  if (order.length > AT_ONCE) return inSlices(walk);
  for (;;) {
    const step = walk.next();
    if (step.done === true) return step.value;
  }
}

async function inSlices(walk: Generator<undefined, Groups>): Promise<Groups> {
  for (;;) {
    const until = performance.now() + SLICE;
    do {
      const step = walk.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    // oxlint-disable-next-line no-await-in-loop -- the pauses are the purpose
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
