/**
 * Lists of persons whose rights deserve a second look: the stacking rule gives less than another category they hold; a year of
 * age away from more aid; paid a few days late; in need and not enrolled.
 */
export const RIGHTS = ['less', 'age', 'late', 'need'] as const;
export type RightsList = (typeof RIGHTS)[number];
