/** Names of actions: in the palette, in menus, in the table of keys. */
export const action = {
  rowsAdd: '新增人员',
  rowsRemove: '删除所选人员',
  rowsRestore: '恢复所选人员',
} as const;
