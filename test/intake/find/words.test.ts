import { describe, expect, it } from 'vitest';
import type { Meaning } from '../../../src/intake/found';
import { findTables } from '../../../src/intake/find/findTables';
import { headerForm, isNameHeader } from '../../../src/intake/find/words';
import { book, sheet } from './support';
import { TEMPLATE_IDS, FIELDS } from '../../../src/roster/fields';

/** What columns are read as beside a name, by their words alone. */
function fieldsOf(cells: readonly string[]): Meaning[] {
  const words = cells.includes('姓名') ? cells : ['姓名', ...cells];
  const columns = findTables(book([sheet('', [words])])).sheets[0]?.columns ?? [];
  const meanings = columns.map(({ meaning }) => meaning);
  return cells.includes('姓名') ? meanings : meanings.slice(1);
}

describe('headers', () => {
  it('the template’s own words, in any order', () => {
    const ids = [...TEMPLATE_IDS].reverse();
    expect(fieldsOf(ids.map((id) => FIELDS[id].header))).toEqual(ids);
  });

  it.each([
    ['＊姓　名', '姓名'],
    ['姓名（必填）', '姓名'],
    ['证件\n号码*', '证件号码'],
    ['【必填】联系电话', '联系电话'],
    ['缴费金额(元)', '缴费金额'],
    ['备注：', '备注'],
  ])('%j is %s', (text, form) => {
    expect(headerForm(text)).toBe(form);
  });

  it.each([
    ['身份证号码', 'idNumber'],
    ['公民身份号码', 'idNumber'],
    ['户号', 'household'],
    ['与户主的关系', 'relation'],
    ['村（社区）', 'unit'],
    ['行政村', 'unit'],
    ['村民小组', 'group'],
    ['手机号码', 'phone'],
    ['家庭住址', 'address'],
    ['参保身份', 'identities'],
    ['缴费时间', 'payDate'],
    ['收款日期', 'payDate'],
    ['实缴金额', 'payAmount'],
    ['缴费方式', 'channel'],
    ['票号', 'receipt'],
    ['未缴费原因', 'reason'],
  ])('%s is %s', (header, field) => {
    expect(fieldsOf([header])).toEqual([field]);
  });

  it.each([
    ['户主姓名', 'headName'],
    ['户主身份证号', 'headId'],
    ['是否缴费', 'insured'],
    ['交易状态', 'insured'],
    ['支付状态', 'insured'],
    ['订单状态', 'insured'],
    ['应缴金额', 'due'],
    ['残疾证号', 'idNumber'],
    ['数据来源', 'source'],
    ['变动类型', 'removal'],
    ['低保对象姓名', null],
  ])('%s is %s', (header, meaning) => {
    expect(fieldsOf([header])).toEqual([meaning]);
  });

  it.each(['人员类别', '序号', '', '__proto__', 'constructor', '日期', '监护人姓名'])(
    '%j alone stands for nothing',
    (header) => {
      expect(fieldsOf([header, 'x'])).toEqual([null, null]);
    },
  );

  it('the template’s word goes before a synonym, the village before the township', () => {
    expect(fieldsOf(['身份证号', '证件号码'])).toEqual([null, 'idNumber']);
    expect(fieldsOf(['乡镇', '村'])).toEqual(['town', 'unit']);
    expect(fieldsOf(['乡镇'])).toEqual(['unit']);
    expect(fieldsOf(['订单号', '票据号'])).toEqual(['order', 'receipt']);
    expect(fieldsOf(['订单号'])).toEqual(['receipt']);
    expect(fieldsOf(['日期', '金额'])).toEqual(['payDate', 'payAmount']);
  });

  it('of two words of one rank for one field the first is read, the other told', () => {
    expect(fieldsOf(['手机', '联系方式'])).toEqual(['phone', null]);
  });

  it('knows the name column', () => {
    expect(['姓名', ' 姓 名 ', '缴费人姓名', '户主姓名', '名称', '测试'].map(isNameHeader)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
