/** Names of changes, as undo, redo and the history show them; keys are the kinds of the change log. */
export const change = {
  edit: '{person}的{field}“{from}”→“{to}”',
  editNameless: '{field}“{from}”→“{to}”',
  'edit-many': '修改 {cells} 格（{persons} 人）',
  paste: '粘贴 {cells} 格',
  pasteAdded: '粘贴 {cells} 格，新增 {added} 人',
  clear: '清除 {cells} 格',
  add: '新增 {persons} 人',
  delete: '删除 {persons} 人',
  deleteOne: '删除 {person}',
  restore: '恢复 {persons} 人',
  import: '导入 {file}：新增 {added} 人，修改 {changed} 人',
  sample: '生成示例 {persons} 人',
  parameter: '参数“{parameter}”{from} → {to}',
  'parameter-reset': '恢复 {parameters} 个参数为文件值',
  blank: '空',
} as const;
