/** Village packages in the menu; what their panels say comes with them (`villages`). */
export const parcel = {
  issue: 'Send to villages…',
  handBack: 'Hand back to the township',
};
