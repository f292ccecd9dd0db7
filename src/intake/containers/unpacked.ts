/** The most that the parts of a workbook may have when they are unpacked (facts.md 5): beyond it nothing is. */
export const MOST_UNPACKED = 300 * 1024 ** 2;
