import { describe, expect, it } from 'vitest';
import { createRosterTable } from '../../../src/roster/table';
import { apartCases } from './cases/apart';
import { doubtfulCases } from './cases/doubtful';
import { elsewhereCases } from './cases/elsewhere';
import { fileCases } from './cases/files';
import { headerCases } from './cases/headers';
import { headedCases } from './cases/headed';
import { householdCases } from './cases/households';
import { officeCases } from './cases/offices';
import { paymentCases } from './cases/payments';
import { rowCases } from './cases/rows';
import { tickedCases } from './cases/ticked';
import { titledCases } from './cases/titled';
import type { Case } from './cases/types';
import { book, findAndRead, sheet } from './support';

function check(each: Case): void {
  const opened = book(each.sheets.map(({ name = '', rows, ...options }) => sheet(name, rows, options)));
  const { found, result } = findAndRead(opened, { fileName: each.fileName ?? '', knownUnits: each.units ?? [] });
  const [first] = found.sheets;
  const table = createRosterTable(result.table);
  const show = each.show ?? ['name', 'idNumber'];
  const got = {
    columns: first?.columns.map(({ meaning }) => meaning),
    header: first?.header === null ? null : [first?.header?.from, first?.header?.to],
    use: found.sheets.map(({ use }) => use),
    kind: found.kind,
    identityWord: found.identityWord,
    persons: Array.from({ length: table.length }, (_, row) =>
      show.flatMap((field) => table.getText(field, row) || []).join(' '),
    ),
    ignored: result.ignored.map(({ line, reason }) => [line, reason]),
    extras: Object.fromEntries((result.extras ?? []).map(({ meaning, texts }) => [meaning, texts])),
    filled: (result.notes ?? []).flatMap((note) =>
      note.code === 'filled' ? [[note.how, note.meaning, note.count]] : [],
    ),
  };
  const { name: _name, fileName: _file, units: _units, sheets: _sheets, show: _show, ...expected } = each;
  expect(got).toMatchObject(expected);
}

describe('headers and columns', () => {
  it.each(headerCases)('$name', check);
});
describe('rows and cells', () => {
  it.each(rowCases)('$name', check);
});
describe('households in a row', () => {
  it.each(householdCases)('$name', check);
});
describe('identities by ticks and grades', () => {
  it.each(tickedCases)('$name', check);
});
describe('habits of offices', () => {
  it.each(officeCases)('$name', check);
});
describe('lists of those insured elsewhere', () => {
  it.each(elsewhereCases)('$name', check);
});
describe('sheets about different things, columns about others', () => {
  it.each(apartCases)('$name', check);
});
describe('the unit of a whole file', () => {
  it.each(titledCases)('$name', check);
});
describe('lines over the persons', () => {
  it.each(headedCases)('$name', check);
});
describe('lists of payments', () => {
  it.each(paymentCases)('$name', check);
});
describe('what a file does not say', () => {
  it.each(doubtfulCases)('$name', check);
});
describe('sheets and kinds of file', () => {
  it.each(fileCases)('$name', check);
});
