/**
 * Lists of persons whose rights deserve a second look: the stacking rule gives less than another category they hold;
 * whether it does hangs on a figure that nobody has filled in (`open`); a year of
 * age away from more aid, or from aid of which nobody has filled in how much (`age-open`); paid a few days late, for the campaign or
 * for a limit of their own (so many days after birth); in need and not enrolled.
 */
export const RIGHTS = ['less', 'open', 'age', 'age-open', 'late', 'need'] as const;
export type RightsList = (typeof RIGHTS)[number];
