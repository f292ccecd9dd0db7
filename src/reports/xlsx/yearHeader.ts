/** What a header of years of birth says besides: an import must not take such a column for dates of birth. */
export const YEAR_HEADER = '仅年份';
