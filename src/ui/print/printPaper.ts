import type { Paper } from './paper';

/** Prints these pages and nothing else; then they are gone. */
export function printPaper(paper: Paper): void {
  const root = document.documentElement;
  const turnBack = turnPages();
  const over = () => {
    root.classList.remove('prints-roster');
    turnBack();
    paper.drop();
  };
  root.classList.add('prints-roster');
  window.addEventListener('afterprint', over, { once: true });
  window.print();
}

/**
 * Chrome before 131 takes the size of its pages from the rule that names none, and would print these upright and half as large: while
 * they are printed there is such a rule. The answer takes it away.
 */
function turnPages(): () => void {
  const own = ({ href }: CSSStyleSheet) => href === null || new URL(href).origin === location.origin;
  const sheet = [...document.styleSheets].find(own);
  if (sheet === undefined) return () => undefined;
  const rule = sheet.cssRules[sheet.insertRule('@page { size: A4 landscape; margin: 8mm; }', sheet.cssRules.length)];
  return () => {
    const at = [...sheet.cssRules].findIndex((each) => each === rule);
    if (at >= 0) sheet.deleteRule(at);
  };
}
