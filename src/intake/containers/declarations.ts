import { IntakeError } from '../errors';

/** Where declarations stand: before anything else of a part. */
const HEAD = 4096;
const DECLARES = /<!(?:DOCTYPE|ENTITY)/i;

/** Refuses a part that declares entities of its own, as no workbook does: what they stand for would be lost, or grow without end. */
export function refuseDeclarations(piece: string): void {
  if (DECLARES.test(piece.slice(0, HEAD)))
    throw new IntakeError('zip-damaged', { message: 'a part declares entities of its own' });
}
