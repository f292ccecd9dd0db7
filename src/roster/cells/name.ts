/** The dots that stand between the parts of a name: · • ‧ ． . ・ ∙ ⋅ (after NFKC). */
const DOTS = /[·•‧.・∙⋅●]/gu;

/**
 * What names are compared by: width, blanks, invisible characters and the kind of dot do not count (王 一 is 王一). Cells
 * keep the name as it came.
 */
export function nameForm(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .replaceAll(DOTS, '·');
}
