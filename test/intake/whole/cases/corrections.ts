import { expect } from 'vitest';
import { idOf } from '../../find/support';
import { ID, type Whole } from '../come';

const NEW = idOf('19800101', 13);
const NOBODY = idOf('19850302', 16);

/** Lists of what was wrong before and is right now: the person is found by the old value, the new one is proposed. */
export const correctionWhole: readonly Whole[] = [
  {
    name: 'old and new names beside the number; an old name that the roster does not have is asked about',
    sheets: [
      {
        rows: [
          ['原姓名', '现姓名', '身份证号码', '村'],
          ['王一', '王乙', ID.王一, '千家洲'],
          ['李四', '李五', ID.李二, '千家洲'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王乙 | write | name 王乙', '李五 | leave | name 李五'],
  },
  {
    name: 'old and new numbers; one that nobody can have, and one of somebody of another name, wait',
    sheets: [
      {
        rows: [
          ['姓名', '原身份证号码', '现身份证号码', '村'],
          ['王一', ID.王一, NEW, '千家洲'],
          ['李二', ID.李二, '430903198502020166', '千家洲'],
          ['某某', ID.张三, NOBODY, '千家洲'],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      `王一 | write | idNumber ${NEW}`,
      '李二 | leave | possible-same-person id-checksum',
      '某某 | leave | possible-same-person',
    ],
    effects: [0, 1, 0],
  },
  {
    name: 'below 更正前 and 更正后; whom nobody has under the old number is nobody new',
    sheets: [
      {
        rows: [
          ['更正前', '', '更正后', ''],
          ['姓名', '身份证号', '姓名', '身份证号'],
          ['王一', ID.王一, '王乙', NEW],
          ['查无', NOBODY, '查无此', idOf('19850302', 20)],
        ],
        merges: [
          [0, 0, 0, 1],
          [0, 2, 0, 3],
        ],
      },
    ],
    kind: 'roster',
    rows: [`王乙 | write | name 王乙; idNumber ${NEW}`, '查无此 | leave | unit-missing'],
    effects: [0, 1, 0],
  },
  {
    name: 'the plain name and number are the old ones where the corrected ones stand beside them',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '更正后姓名', '更正后身份证号'],
          ['王一', ID.王一, '王乙', NEW],
        ],
      },
    ],
    kind: 'roster',
    rows: [`王乙 | write | name 王乙; idNumber ${NEW}`],
  },
  {
    name: 'wrong and right numbers; in brackets',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号（错误）', '身份证号（正确）'],
          ['王一', ID.王一, NEW],
        ],
      },
    ],
    kind: 'roster',
    rows: [`王一 | write | idNumber ${NEW}`],
  },
  {
    name: 'by the old name in its village, without any number',
    sheets: [
      {
        rows: [
          ['原姓名', '现姓名', '村'],
          ['王一', '王乙', '千家洲'],
          ['李二', '李乙', '金石'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王乙 | write | name 王乙', '李乙 | leave | possible-same-person'],
  },
  {
    name: 'old telephones and addresses are never written',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '原联系电话', '现联系电话', '原住址', '新住址'],
          ['王一', ID.王一, '13800000000', '13911112222', '旧屋1号', '新屋2号'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | write | phone 13911112222; address 新屋2号'],
  },
  {
    name: 'an old telephone alone says nothing',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '原联系电话'],
          ['王一', ID.王一, '13800000000'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | leave'],
  },
  {
    name: 'numbers that have slipped into another column are of nobody new',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '村', '电话'],
          ['王一', ID.王一, '千家洲', '13800000000'],
          ['李二', '千家洲', ID.李二, '13911112222'],
          ['张三', '', ID.张三, '千家洲'],
          ['新人', '43090319910307003', '千家洲', '13911112223'],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      '王一 | write | phone 13800000000',
      expect.stringMatching(/^李二 \| leave/),
      expect.stringMatching(/^张三 \| leave/),
      '新人 | add | id-format',
    ],
  },
];
