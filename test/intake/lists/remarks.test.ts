import { describe, expect, it } from 'vitest';
import { doubtfulRemark } from '../../../src/intake/lists/paymentStates';
import { remarksOther } from '../../../src/intake/lists/paymentFor';
import { remarksOldYear, remarksOtherPerson } from '../../../src/intake/lists/remarks';

const holds = (text: string): boolean =>
  doubtfulRemark(text) || remarksOther(text, 2021) || remarksOtherPerson(text) || remarksOldYear(text, 2021);

describe('remarks beside payments', () => {
  it.each(
    [
      '代刘思雨缴 代交李四 给孙女交的 替张三缴 帮邻居李四代付 为母亲缴费 儿子刘小军的 孙女的 实为赵敏 应为李强 实际是李强 非本人',
      '与陈桂花两人 和儿子共缴 3人 两人的 共2人 等3人 全家4人 一家三口 2019年补缴 补缴2018年 缴2022年 欠 欠140 尚欠40',
    ].flatMap((line) => line.split(' ')),
  )('%s holds its row', (text) => {
    expect(holds(text)).toBe(true);
  });
  it.each(
    [
      '现金 微信 本人缴 已开票 外出务工 组长代收 手机缴费 低保户 电话13800 2021年度 村干部代收 补录 无 正常 家属转账 农商行代扣',
      '代缴 儿子代缴 由儿子代缴 村干部代缴 财政代缴 代扣代缴 银行代扣 为本人缴费 2020年12月缴 2021年医保 2020年补缴 不欠 无欠费 户主 随父母',
      '代办 微信代付 组长垫付 已交村部 交现金的 贫困户 为残疾人 代表 村代办员收',
    ].flatMap((line) => line.split(' ')),
  )('%s does not', (text) => {
    expect(holds(text)).toBe(false);
  });
});
