/** What its drawer says comes with it (noted.ts). */
export const history = {
  title: '修改记录',
  computed: '计算列没有自己的修改记录',
} as const;
