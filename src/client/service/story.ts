import type { Beside, BesideGroup, BesideWish } from '../../engine/whatif/beside';
import { LedgerError } from '../../ledger/errors';
import type { Book } from '../../ledger/workbook/book';
import { checkOverlay } from '../../policy/overlay';
import { checkScenario } from '../../policy/scenarios';
import type { Status } from '../../policy/vocabulary';
import { maskId, maskName } from '../../roster/mask';
import type { LedgerApi, StoryPerson } from '../protocol';

/** A story over the open workbook, once its figures have been looked through. */
export function storyOf({ policy, head, computing }: Book, wish: BesideWish): Beside {
  const base = { ...head.overlay, ...wish.assume };
  const [problem] = [...checkOverlay(policy, base), ...checkScenario(policy, base, wish.scenario)];
  if (problem !== undefined) {
    const { key, zh, en } = problem;
    throw new LedgerError('parameter-refused', { parameter: key, scenario: wish.scenario.name, zh, en });
  }
  return computing.beside(wish);
}

export function storyPersons(
  book: Book,
  wish: BesideWish,
  group: BesideGroup & { readonly status?: Status },
  from: number,
  count: number,
): Awaited<ReturnType<LedgerApi['storyPersons']>> {
  const { table } = book;
  const beside = storyOf(book, wish);
  const rows = beside.rows(group, group.status);
  const persons = Array.from(rows.subarray(from, from + count), (row): StoryPerson => ({
    ...beside.person(row),
    name: maskName(table.getText('name', row)),
    idNumber: maskId(table.getText('idNumber', row)),
    unit: table.getText('unit', row),
  }));
  return { total: rows.length, persons };
}
