import type { Command } from '../../client/protocol';
import type { Session } from '../../client/types';
import { FIELDS, type FieldId } from '../../roster/fields';
import { either } from '../i18n';
import { u } from '../i18n/unsaved';

/** A line of the file of unsaved changes, in the order of its header. */
export type UnsavedRow = readonly string[];

const PERSON = ['unit', 'group', 'name'] as const satisfies readonly FieldId[];

export function unsavedHeader(): UnsavedRow {
  return [u('turn'), u('what'), ...PERSON.map(wordOf), u('idTail'), u('column'), u('before'), u('after')];
}

/** What was to be written, cell by cell, beside what stands in the roster. */
export function* unsavedRows(
  commands: readonly Command[],
  table: Session['table'],
  labelOf: (parameter: string) => string,
): Generator<UnsavedRow, void> {
  const whose = (row: number): UnsavedRow => [
    ...PERSON.map((field) => table.getText(field, row)),
    table.getText('idNumber', row).slice(-4),
  ];
  const nobody: UnsavedRow = [...PERSON.map(() => ''), ''];
  for (const [index, command] of commands.entries()) {
    const turn = String(index + 1);
    const cell = (row: number, field: FieldId, text: string): UnsavedRow => [
      turn,
      u('do.write'),
      ...whose(row),
      wordOf(field),
      table.getText(field, row),
      text,
    ];
    switch (command.kind) {
      case 'set-cells':
        for (const { row, field, text } of command.edits) yield cell(row, field, text);
        break;
      case 'set-columns':
        for (const { field, rows, texts } of command.columns) {
          const own = rows ?? command.rows;
          for (let at = 0; at < own.length; at += 1)
            yield cell(own[at] ?? 0, field, (texts.length === 1 ? texts[0] : texts[at]) ?? '');
        }
        break;
      case 'remove':
      case 'restore':
        for (const row of command.rows) yield [turn, u(`do.${command.kind}`), ...whose(row), '', '', ''];
        break;
      case 'set-parameters':
        for (const [key, value] of Object.entries(command.values))
          yield [turn, u('do.parameter'), ...nobody, labelOf(key), '', value === null ? '' : String(value)];
        break;
      case 'reset-parameters':
        yield [turn, u('do.parameters'), ...nobody, '', '', ''];
    }
    const added = command.kind === 'set-cells' || command.kind === 'set-columns' ? (command.added ?? []) : [];
    for (const [at, cells] of added.entries()) {
      const what = u('do.add', { number: at + 1 });
      const has = new Map(cells);
      const newcomer = [...PERSON.map((field) => has.get(field) ?? ''), (has.get('idNumber') ?? '').slice(-4)];
      if (cells.length === 0) yield [turn, what, ...nobody, '', '', ''];
      for (const [field, text] of cells) yield [turn, what, ...newcomer, wordOf(field), '', text];
    }
  }
}

function wordOf(field: FieldId): string {
  return either(FIELDS[field].header, FIELDS[field].headerEn);
}
