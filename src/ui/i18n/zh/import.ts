/** Words of the import screen. */
export const importing = {
  title: '',
} as const;
