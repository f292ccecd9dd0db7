/** Village packages in the menu; what their panels say comes with them (`villages`). */
export const parcel = {
  issue: '发给村（社区）…',
  handBack: '交回乡镇',
} as const;
