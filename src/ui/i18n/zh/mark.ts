/** Words of colour marks. */
export const mark = {
  'name.red': '红',
  'name.yellow': '黄',
  'name.green': '绿',
  'name.blue': '蓝',
  'name.purple': '紫',
  'act.red': '标为红色',
  'act.yellow': '标为黄色',
  'act.green': '标为绿色',
  'act.blue': '标为蓝色',
  'act.purple': '标为紫色',
  'act.none': '去掉颜色标记',
  'act.menu': '颜色标记…',
  'act.filter': '只看有颜色标记的',
  set: '已标记 {persons} 人：{mark}',
  off: '已去掉 {persons} 人的标记',
  same: '标记没有改动',
} as const;
