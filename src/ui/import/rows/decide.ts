import type { Decision, PileId, PileRow } from '../../../client/protocol';
import type { FileKind } from '../../../intake/found';
import { choicesOf } from '../../../intake/decisions';

type Do = Decision['do'];

/** What a blank puts in the place of `leave`, the first that is offered. */
const INSTEAD: readonly Do[] = ['write', 'add', 'mark', 'tray'];

/** What a blank does to a row: leaves it, or takes it back in. null: there is nothing to choose. */
export function toggled({ choices, decision }: Pick<PileRow, 'choices' | 'decision'>): Decision | null {
  const other = INSTEAD.find((each) => choices.includes(each));
  if (!choices.includes('leave') || other === undefined) return null;
  return plain(decision.do === 'leave' ? other : 'leave');
}

export function plain(what: Do): Decision {
  return { do: what === 'to' ? 'leave' : what };
}

/** What all rows of a pile together can be set to. */
export function pileChoices(kind: FileKind, pile: PileId): readonly Exclude<Do, 'to'>[] {
  return choicesOf(kind, pile).filter((each): each is Exclude<Do, 'to'> => each !== 'to');
}
