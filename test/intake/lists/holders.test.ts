import { expect, test } from 'vitest';
import { idForm, nameForm } from '../../../src/intake/lists/forms';
import { holdersOf } from '../../../src/intake/lists/holders';
import { rosterOf, type Cells } from './support';

const PERSONS: readonly Cells[] = [
  { name: '王一', idNumber: '430903197403270305' },
  { name: '王一', idNumber: '430903197403270305' },
  { name: '王　一', idNumber: '43090319740327030543' },
  { name: '买买提·艾力', idNumber: '43090319850325233X' },
  { name: '㐂三', idNumber: '130503670401001' },
  { name: '𠮷野', idNumber: '430903198503252000' },
  { name: 'Anna', idNumber: '4.30903E+17' },
  { name: '', idNumber: '' },
  { name: '丁〇', idNumber: '一二三四五六七八九十一二三四五六七八' },
];

test.each(['name', 'idNumber'] as const)('finds by %s whom comparing every text would find', (field) => {
  const roster = rosterOf(PERSONS);
  roster.setAlive(1, false);
  const form = field === 'name' ? nameForm : idForm;
  const asked = [...new Set(PERSONS.map((person) => form(person[field] ?? '')))].concat('nobody', 'x'.repeat(18));
  const slow = asked
    .filter((each) => each !== '')
    .map((each) => [
      each,
      PERSONS.flatMap((_, row) => (roster.alive[row] === 1 && form(roster.getText(field, row)) === each ? [row] : [])),
    ]);
  expect([...holdersOf(asked, roster, field)]).toEqual(slow);
});
