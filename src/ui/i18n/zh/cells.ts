/** Words of selecting, copying, filling and of the status bar. */
export const cells = {
  selectedCells: '已选 {cells} 格',
  numbers: '数值 {count}',
  min: '最小 {min}',
  max: '最大 {max}',
  earliest: '最早 {min}',
  latest: '最晚 {max}',
  partly: '正在计算…',

  cleared: '已清除 {cells} 格',
  filled: '已填充 {cells} 格',
  filledNothing: '各格本来就是这些内容',
  filledComputed: '计算列不能填充，已跳过',
  fillNothing: '上方（左侧）没有可用来填充的格',
  moved: '已移动，共改动 {cells} 格',
  copied: '已复制 {cells} 格',
  copyReady: '{cells} 格已备好，请再按一次 Ctrl+C',
  copyBlocks: '所选的几块没有对齐（行或列须相同），不能一起复制',
  copyTooMany: '一次最多复制 {most} 格；更多的请用“导出 Excel”',
  pasteBlocks: '粘贴的内容与所选的几块大小不合，请只选一块',
  pasteByKey: '请按 Ctrl+V 粘贴：浏览器只把剪贴板交给这个键',
  pastedDamaged: '{cells} 个证件号码已被表格软件改成科学记数（只剩前几位），请在原表设为文本后重新复制',

  headTitle: '{name}：点击选中整列，双击排序',
  headComputed: '{name}（计算列）：点击选中整列，双击排序',
  headSort: '按{name}排序；按住 Shift 增加排序键',
  headAll: '全选',
} as const;
