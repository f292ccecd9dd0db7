import { expect } from 'vitest';
import { idOf } from '../../find/support';
import { ID, type Whole } from '../come';

const NEW = idOf('19800101', 13);
const NOBODY = idOf('19850302', 16);
const sexOf = (id: string): string => (Number(id[16]) % 2 === 1 ? '男' : '女');
/** Of the other sex than 王一. */
const OTHER_SEX = [idOf('19800201', 13), idOf('19800201', 14)].find((id) => sexOf(id) !== sexOf(ID.王一)) ?? '';

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
  {
    name: 'an item a row, several of one person; one that nobody knows, and somebody who is not there, change nothing',
    sheets: [
      {
        rows: [
          ['参保信息更正登记表'],
          ['姓名', '身份证号', '更正项目', '更正前', '更正后'],
          ['王一', ID.王一, '姓名', '王一', '王乙'],
          ['李二', ID.李二, '联系电话', '', '13800001111'],
          ['张三', ID.张三, '身份证号', ID.张三, NEW],
          ['李二', ID.李二, '组别', '1组', '3组'],
          ['赵四', ID.赵四, '民族', '汉', '苗'],
          ['查无', NOBODY, '组别', '1组', '2组'],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      '王乙 | write | name 王乙',
      '李二 | write | phone 13800001111; group 3组',
      `张三 | write | idNumber ${NEW}`,
      '赵四 | leave | item-left',
      '查无 | leave | unit-missing',
    ],
    effects: [0, 3, 0],
    notes: ['corrected-items'],
  },
  {
    name: 'two values for one item of a person are asked about; by name and unit where there is no number',
    sheets: [
      {
        rows: [
          ['村', '姓名', '身份证号', '变更内容', '原内容', '现内容'],
          ['千家洲', '王一', ID.王一, '组别', '1组', '2组'],
          ['千家洲', '王一', ID.王一, '组别', '1组', '3组'],
          ['千家洲', '李二', '', '姓名', '李二', '李贰'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | leave | group 2组', '王一 | leave | group 3组 | same-id', '李贰 | write | name 李贰'],
  },
  {
    name: 'an item of which the roster has something else than 更正前 waits and says so',
    roster: [
      { name: '王一', idNumber: ID.王一, unit: '千家洲', group: '1组', phone: '13900000001' },
      { name: '李二', idNumber: ID.李二, unit: '千家洲', group: '1组', phone: '13900000002' },
    ],
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '更正项目', '更正前', '更正后'],
          ['王一', ID.王一, '联系电话', '13999999999', '13600000001'],
          ['王一', ID.王一, '组别', '第一组', '2组'],
          ['李二', ID.李二, '组别', '一组', '3组'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | write | group 2组 | former-differs', '李二 | write | group 3组'],
    effects: [0, 2, 0],
    notes: ['corrected-items'],
  },
  {
    name: 'birth and sex go along with the number that they agreed with; a birth that is another one is told',
    roster: [
      { name: '王一', idNumber: ID.王一, unit: '千家洲', birth: '1974-03-27', sex: sexOf(ID.王一) },
      { name: '李二', idNumber: ID.李二, unit: '千家洲', birth: '1980-07-19' },
      { name: '张三', idNumber: ID.张三, unit: '千家洲' },
    ],
    sheets: [
      {
        rows: [
          ['姓名', '原身份证号码', '现身份证号码', '村'],
          ['王一', ID.王一, OTHER_SEX, '千家洲'],
          ['李二', ID.李二, NOBODY, '千家洲'],
          ['张三', ID.张三, NEW, '千家洲'],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      `王一 | write | idNumber ${OTHER_SEX}; birth 1980-02-01; sex ${sexOf(OTHER_SEX)}`,
      `李二 | write | idNumber ${NOBODY} | birth-other`,
      `张三 | write | idNumber ${NEW}`,
    ],
    effects: [0, 3, 0],
  },
];
