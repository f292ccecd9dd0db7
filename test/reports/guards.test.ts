import * as fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Day } from '../../src/base/day';
import { createAssessment } from '../../src/engine/assessment';
import { readPerson } from '../../src/engine/person';
import { createDataChecks } from '../../src/engine/checks/dataChecks';
import { writeChecksCsv } from '../../src/reports/checks';
import { createCsvBuffer } from '../../src/reports/csv/buffer';
import { wholeFile, type ReportFile } from '../../src/reports/csv/file';
import { HISTORY_COLUMNS, writeHistoryRow } from '../../src/reports/history';
import { writePersonsCsv } from '../../src/reports/persons';
import { writeRosterCsv } from '../../src/reports/roster';
import { writeUnitsCsv } from '../../src/reports/units';
import { takeGuardOff } from '../../src/roster/cells/clean';
import type { RosterTable } from '../../src/roster/types';
import { FLAWLESS, lanxi, rosterOf } from '../checks/rosters';

// Every list that goes out as CSV: byte order mark, CRLF, nothing that a spreadsheet takes for a formula, and the same again.

const ASOF = 18647 as Day;
const hostile = fc.oneof(
  fc.constantFrom('=1+1', '+86', '-5', '@all', '=HYPERLINK("x")', 'a,b', 'say "no"', 'two\nlines', '甲'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 }),
);
const FORMULA = /^[=+\-@\t\r]/;

/** The rows of a CSV file as a program without mercy reads them. */
function parsed(bytes: Uint8Array): string[][] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  const { data, errors } = Papa.parse<string[]>(text.slice(1), { delimiter: ',', newline: '\r\n' });
  expect(errors).toEqual([]);
  const rows = data.slice(0, -1);
  for (const row of rows) {
    expect(row).toHaveLength(rows[0]?.length ?? 0);
    for (const cell of row) expect(cell).not.toMatch(FORMULA);
  }
  return rows;
}

function column(rows: readonly string[][], header: string): string[] {
  const at = rows[0]?.indexOf(header) ?? -1;
  return rows.slice(1).map((row) => takeGuardOff(row[at] ?? ''));
}

function roster(names: readonly string[]): RosterTable {
  return rosterOf(names.map((name) => ({ ...FLAWLESS, name, unit: name, idNumber: name, household: name })));
}

test('roster, results, units and findings', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 5 }), (names) => {
      const policy = lanxi();
      const table = roster(names);
      const of = (field: 'name' | 'unit' | 'idNumber') => names.map((_, row) => table.getText(field, row));
      const rows = (file: ReportFile) => parsed(wholeFile(file));
      expect(column(rows(writeRosterCsv(policy, table, ASOF)), '姓名')).toEqual(of('name'));
      const assessment = createAssessment(policy, {}, table, ASOF);
      const tables = assessment.tables();
      const computed = assessment.results();
      const person = (row: number) => readPerson(tables, computed, table, row);
      const results = rows(writePersonsCsv(policy, table, person, ASOF));
      expect(column(results, 'unit')).toEqual(of('unit'));
      expect(column(results, 'idNumber')).toEqual(of('idNumber'));
      const unitNames = column(rows(writeUnitsCsv(policy, assessment.units())), 'unit');
      for (const name of of('unit')) expect(unitNames).toContain(name);
      const checks = createDataChecks(policy, table);
      checks.checkAll();
      const findings = rows(writeChecksCsv(policy, table, checks.marks, () => '=检查', ASOF));
      for (const name of column(findings, '姓名')) expect(of('name')).toContain(name);
      expect(new Set(column(findings, '检查'))).toEqual(new Set(['=检查']));
    }),
    { numRuns: 60 },
  );
});

test('history', () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, (by, from, to) => {
      const out = createCsvBuffer();
      out.mark();
      for (const title of HISTORY_COLUMNS) out.text(title);
      out.endRow();
      const entry = { seq: 1, at: 0, by, name: { kind: 'edit' }, state: 'done' } as unknown as Parameters<
        typeof writeHistoryRow
      >[1];
      writeHistoryRow(
        out,
        entry,
        { what: 'cell', field: 'note', from, to, person: from, idNumber: to },
        (code) => code,
      );
      const rows = parsed(out.take());
      for (const [header, text] of [
        ['操作人', by],
        ['原值', from],
        ['新值', to],
        ['人员', from],
        ['证件号码', to],
      ] as const) {
        expect(column(rows, header)).toEqual([takeGuardOff(text)]);
      }
    }),
    { numRuns: 200 },
  );
});
