import type { Session } from '../../../client/types';
import { sessionMemory } from '../../state/sessionMemory';

/** What was looked for last; it outlasts the screen, not the workbook. */
export interface FindMemory {
  readonly text: string;
  readonly whole: boolean;
  readonly matchCase: boolean;
}

const NOTHING: FindMemory = { text: '', whole: false, matchCase: false };
const remembered = sessionMemory<FindMemory>();

export function recallFind(session: Session): FindMemory {
  return remembered.get(session) ?? NOTHING;
}

export function rememberFind(session: Session, { text, whole, matchCase }: FindMemory): void {
  remembered.set(session, { text, whole, matchCase });
}
