/** Words of the roster grid and the panel of data checks. */
export const roster = {
  title: '台账',
} as const;
