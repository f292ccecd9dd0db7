/** Words of the person screen. */
export const person = {
  title: '',
} as const;
