import type { Decision, PileId, PileInfo, PileRow } from '../../../client/protocol';
import type { FileKind } from '../../../intake/found';
import { choicesOf, firstChoice } from '../../../intake/decisions';

type Do = Decision['do'];

/** What a blank puts in the place of `leave`, the first that is offered. */
const INSTEAD: readonly Do[] = ['write', 'add', 'mark', 'remove', 'tray'];

/** What a blank does to a row: takes it in, or leaves it where it was taken in. null: there is nothing to choose. */
export function toggled({ choices, decision }: Pick<PileRow, 'choices' | 'decision'>): Decision | null {
  const other = INSTEAD.find((each) => choices.includes(each));
  if (!choices.includes('leave') || other === undefined) return null;
  return plain(decision.do === other || decision.do === 'to' ? 'leave' : other);
}

export function plain(what: Do): Decision {
  return { do: what === 'to' ? 'leave' : what };
}

/** Whether somebody has decided anything about a pile. */
export function isDecided(kind: FileKind, { id, decision, settled, decided }: PileInfo): boolean {
  if (decided !== undefined) return decided;
  return settled > 0 || (choicesOf(kind, id).length > 1 && decision !== firstChoice(kind, id));
}

/** What all rows of a pile together can be set to. */
export function pileChoices(kind: FileKind, pile: PileId): readonly Exclude<Do, 'to'>[] {
  return choicesOf(kind, pile).filter((each): each is Exclude<Do, 'to'> => each !== 'to');
}

/** A key that does something, by its word `intake.key.…`. */
export type PileKey = 'open' | 'pick' | 'add' | 'sum' | 'split' | 'tray' | 'all';

/** What a blank puts in the place of `leave`, and the other keys that do something to a row, or to the pile's rows. */
export function keysOf(
  kind: FileKind,
  pile: PileId,
  row: Pick<PileRow, 'choices' | 'candidates'> | undefined,
): { readonly blank: Do | null; readonly keys: readonly PileKey[] } {
  const choices = row?.choices ?? choicesOf(kind, pile);
  const keys: readonly (readonly [PileKey, boolean])[] = [
    ['open', true],
    ['pick', choices.includes('to') && (row === undefined || row.candidates.length > 0)],
    ['add', choices.includes('add')],
    ['sum', choices.includes('sum')],
    ['split', choices.includes('split')],
    ['tray', choices.includes('tray')],
    ['all', choices.length > 1],
  ];
  return {
    blank: toggled({ choices, decision: { do: 'leave' } })?.do ?? null,
    keys: keys.filter(([, does]) => does).map(([key]) => key),
  };
}
