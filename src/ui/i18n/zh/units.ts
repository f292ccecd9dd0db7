/** Words of the units screen. */
export const units = {
  title: '',
} as const;
