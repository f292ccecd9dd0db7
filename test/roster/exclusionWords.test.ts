import { expect, test } from 'vitest';
import { saysExcluded, saysHere } from '../../src/roster/exclusionWords';

test.each(['企业职工基本养老保险', '机关事业单位养老保险', '城镇职工养老', '工伤保险', '失业保险'])(
  '%s is no insurance of health',
  (word) => expect(saysExcluded(word)).toBe(false),
);

test.each([
  '迁往养老院',
  '职工养老、医疗',
  '职工医保',
  '城镇职工基本医疗保险',
  '企业职工',
  '异地参保',
  '外地居民医保',
  '省外参保',
  '广东参保',
  '在深圳市参加医保',

  '死亡',
  '已死亡',
  '2020年病故',
  '户口迁出',
  '迁往长沙',
  '远嫁外省',
  '参军',
  '现役',
  '服刑',
  '大学生',
  '在校学生参保',
])('%s says that somebody is not to be enrolled here', (word) => {
  expect(saysExcluded(word)).toBe(true);
  expect(saysHere(word)).toBe(false);
});

test.each([
  '',
  '外出务工',
  '联系不上',
  '不愿参保',
  '未参保',
  '居民医保',
  '城乡居民',
  '已参保',
  '正常参保',
  '困难',
  '未死亡',
  '非职工',
  '退役军人',
  '刑满释放',
  '职工医保断保',
  '无',
  '其他',
])('%s does not', (word) => {
  expect(saysExcluded(word)).toBe(false);
});

test.each(['居民医保', '城乡居民基本医疗保险', '城乡居民', '新农合', '本地参保', '已参保'])(
  '%s is the insurance here',
  (word) => {
    expect(saysHere(word)).toBe(true);
  },
);

test('students count only where a column is about insurance', () => {
  expect(saysExcluded('大学生', true)).toBe(false);
  expect(saysExcluded('死亡', true)).toBe(true);
});
