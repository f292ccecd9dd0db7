import { IntakeError } from './errors';
import { parseRecords, type Format, type Records } from './records';

/** Characters of the longest record: one that is longer has lost a quote, or is no record. */
export const LONGEST_RECORD = 1 << 25;

/**
 * The records of a text that comes in pieces, wherever these are cut: each piece is read up to its last line end, and a
 * record that Papa finds open there is read again with the next piece. So all records come as from the whole text,
 * while no more than one piece and one record are held. Throws the refusal of a record when those before it are read.
 */
export function* readRecords(
  pieces: Iterable<string>,
  format: Format,
  longest = LONGEST_RECORD,
): Generator<Records, void, undefined> {
  let rest = '';
  let line = 1;
  let open: IntakeError | undefined;
  for (const piece of pieces) {
    const end = piece.lastIndexOf(format.newline) + 1;
    const before = rest.length;
    rest += piece;
    if (end > 0) {
      const records = parseRecords(rest.slice(0, before + end), format, line);
      yield records;
      if (records.fault !== undefined) throw records.fault;
      ({ nextLine: line, open } = records);
      rest = rest.slice(records.length);
    }
    if (rest.length > longest) throw open ?? new IntakeError('not-text', { kind: 'binary', line });
  }
  if (rest === '') return;
  const records = parseRecords(rest + format.newline, format, line);
  yield records;
  const refusal = records.fault ?? records.open;
  if (refusal !== undefined) throw refusal;
}
