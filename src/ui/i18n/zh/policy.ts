/** Words of the policy screen. */
export const policy = {
  'tab.document': '文件',
  'tab.whatif': '测算',
  'tab.demo': '演示',
  readOnly: '此页只读，参数不能改：另一标签页正在编辑这本工作簿。请到那一页修改，或先关闭那一页。',
} as const;
