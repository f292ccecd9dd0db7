import { formatDay } from '../../../base/day';
import { EMPTY, UNREADABLE } from '../../../roster/types';
import { idReaderOf } from '../idReader';
import { wordTest } from '../words';
import type { Check } from '../types';

/** The date of birth in the cell is not the one in the ID number. Numbers that are wrong themselves say nothing. */
export const idBirth: Check = {
  code: 'id-birth',
  fields: ['birth'],
  severity: 'error',
  needs: 'cells',
  create({ table }) {
    const reader = idReaderOf(table);
    const births = table.number('birth');
    return {
      at(row) {
        const birth = births.values[row] ?? EMPTY;
        if (birth === EMPTY || birth === UNREADABLE) return false;
        const id = reader.read(row);
        return id.state === 'good' && id.birth !== birth;
      },
      details(row) {
        const { birth } = reader.read(row);
        return { cell: table.getText('birth', row), id: birth === undefined ? null : formatDay(birth) };
      },
    };
  },
};

/** The sex in the cell is not the one in the ID number. */
export const idSex: Check = {
  code: 'id-sex',
  fields: ['sex'],
  severity: 'error',
  needs: 'cells',
  create({ table }) {
    const reader = idReaderOf(table);
    const sexes = table.text('sex');
    const male = wordTest(sexes, (word) => word === '男');
    const female = wordTest(sexes, (word) => word === '女');
    return {
      at(row) {
        if (sexes.codes[row] === 0) return false;
        const id = reader.read(row);
        return id.state === 'good' && (id.male ? female.holds(row) : male.holds(row));
      },
      details: (row) => ({ cell: table.getText('sex', row), id: reader.read(row).male ? '男' : '女' }),
    };
  },
};
