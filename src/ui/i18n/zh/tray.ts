/** Words of the tray: rows of lists that wait for somebody to settle them. */
export const tray = {
  action: '待处理',
  button: '待处理 {count}',
  buttonHint: '名单里没找到人或待定的行（Alt+T）',
  readOnly: '另一个标签页正在编辑这个工作簿，这里只能查看。',
} as const;
