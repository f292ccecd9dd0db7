import type { Person } from './types';
import { idOf } from '../find/support';

/** Those who are in the workbook before anything comes in, of the units 百家塅 and 新月 of Lanxi. */
export const ZHANG = idOf('19700311', 101);
export const LI = idOf('19720502', 102);
export const WANG = idOf('19650721', 103);
export const ZHAO = idOf('19900909', 104);
export const CHEN = idOf('19800115', 105);
export const CHEN_OF_XINYUE = idOf('19810216', 106);
export const LIU = idOf('19501010', 107);
export const ZHOU = idOf('20010404', 108);

export const SMALL_ROSTER: readonly Person[] = [
  { 姓名: '张大山', 证件号码: ZHANG, 户编号: '1', 与户主关系: '户主', 单位: '百家塅', 联系电话: '13800000001' },
  { 姓名: '李秀英', 证件号码: LI, 户编号: '1', 与户主关系: '配偶', 单位: '百家塅', 身份类别: '农村低保' },
  {
    姓名: '王建国',
    证件号码: WANG,
    户编号: '1',
    单位: '新月',
    缴费日期: '2020-11-02',
    缴费金额: '280.00',
    缴费渠道: '银行POS机',
    票据号: 'P001',
  },
  { 姓名: '赵小兰', 证件号码: ZHAO, 户编号: '2', 单位: '新月', 其他参保: '职工医保' },
  { 姓名: '陈志强', 证件号码: CHEN, 户编号: '2', 单位: '百家塅' },
  { 姓名: '陈志强', 证件号码: CHEN_OF_XINYUE, 户编号: '3', 单位: '新月' },
  {
    姓名: '刘桂花',
    证件号码: LIU,
    户编号: '3',
    单位: '百家塅',
    身份类别: '特困人员',
    缴费日期: '2020-12-24',
    缴费金额: '0.00',
  },
  { 姓名: '周明', 证件号码: ZHOU, 户编号: '4', 单位: '新月' },
];

/** Persons who are not there yet. */
export const A = idOf('19740327');
export const B = idOf('19800101', 31);
export const C = idOf('20100506', 32);
export const D = idOf('19551212', 33);
