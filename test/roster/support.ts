import * as fc from 'fast-check';
import { FIELD_IDS, type FieldId } from '../../src/roster/fields';
import { IDENTITY_WORDS } from '../../src/roster/identities';
import { createRosterTable } from '../../src/roster/table';
import type { RosterTable } from '../../src/roster/types';

/** The seed of every property test: failures are found again. */
export const SEED = 20201109;

const identityWords = Object.values(IDENTITY_WORDS).flatMap(({ zh, also, unsure = [] }) => [zh, ...also, ...unsure]);

/** Texts such as people type: good, readable, and not. */
export const dirtyText = fc.oneof(
  fc.constant(''),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    ' 王　一 ',
    '=SUM(A1)',
    "'=1+1",
    "''@x",
    "'\t'=x",
    '-5',
    "'-5",
    '<b>x</b>',
    'a\u0000b',
    '__proto__',
    '\ufeff名',
    '０３',
    '1,200.00',
    '￥280.00',
    '280元',
    '21474836.48',
    '2020年12月3日',
    '2020.12.3',
    '20201203',
    '２０２０/12/3',
    '2021-02-29',
    '44198',
    '99999',
    '贰佰捌拾元',
    '430903197403270305',
    "'43090319740327030x",
    '４３０９０３１９７４０３２７０３０５',
    '0012',
    '​130503670401001',
    '男性',
    '1档',
    '二 档',
    '身份证',
    '普通居民 ',
  ),
  fc.subarray(identityWords, { maxLength: 4 }).map((words) => words.join('、')),
  fc
    .tuple(
      fc.constantFrom(...identityWords),
      fc.constantFrom('，', ' / ', ';'),
      fc.constantFrom('低保', '未知词', '残3'),
    )
    .map((parts) => parts.join('')),
);

export const dirtyRow = fc.array(fc.tuple(fc.constantFrom(...FIELD_IDS), dirtyText), { maxLength: 12 });

export function fillTable(rows: readonly (readonly (readonly [FieldId, string])[])[]): RosterTable {
  const table = createRosterTable();
  for (const cells of rows) {
    const row = table.append(1);
    for (const [field, text] of cells) table.setText(field, row, text);
  }
  return table;
}

/** Everything a table shows, row by row. */
export function readAll(table: RosterTable): string[][] {
  return Array.from({ length: table.length }, (_, row) => [
    String(table.alive[row]),
    ...FIELD_IDS.map((id) => table.getText(id, row)),
  ]);
}
