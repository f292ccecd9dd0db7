/**
 * Lists of persons whose rights deserve a second look: the stacking rule gives less than another category they hold;
 * whether it does hangs on a figure that nobody has filled in (`open`); a year of
 * age away from more aid; paid a few days late; in need and not enrolled.
 */
export const RIGHTS = ['less', 'open', 'age', 'late', 'need'] as const;
export type RightsList = (typeof RIGHTS)[number];
