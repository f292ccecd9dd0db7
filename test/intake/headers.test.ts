import { describe, expect, it } from 'vitest';
import { headerForm, isNameHeader, readHeader } from '../../src/intake/headers';
import { TEMPLATE_IDS, FIELDS } from '../../src/roster/fields';

const fieldsOf = (cells: readonly string[]): (string | null)[] => readHeader(cells, 1).map(({ field }) => field);

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
    ['参保人姓名', 'name'],
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
    ['实缴金额', 'payAmount'],
    ['缴费方式', 'channel'],
    ['票号', 'receipt'],
    ['未缴费原因', 'reason'],
  ])('%s is %s', (header, field) => {
    expect(fieldsOf(['姓名2', header])).toEqual([null, field]);
  });

  it.each([
    '人员类别',
    '应缴金额',
    '是否缴费',
    '户主姓名',
    '户主身份证号',
    '序号',
    '',
    '__proto__',
    'constructor',
    '残疾证号',
  ])('%j stands for nothing', (header) => {
    expect(fieldsOf([header])).toEqual([null]);
  });

  it('the template’s word goes before a synonym, the village before the township', () => {
    expect(fieldsOf(['身份证号', '证件号码'])).toEqual([null, 'idNumber']);
    expect(fieldsOf(['乡镇', '村'])).toEqual([null, 'unit']);
    expect(fieldsOf(['乡镇'])).toEqual(['unit']);
    expect(fieldsOf(['订单号', '票据号'])).toEqual([null, 'receipt']);
  });

  it('two words of one rank for one field are refused with both', () => {
    expect(() => readHeader(['手机', '联系方式'], 3)).toThrow(
      'header-twice: {"line":3,"header":"联系电话","first":"手机","second":"联系方式","firstColumn":1,"secondColumn":2}',
    );
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
