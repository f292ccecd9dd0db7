import type { Paper } from './paper';

/** Prints these pages and nothing else; then they are gone. */
export function printPaper(paper: Paper): void {
  const root = document.documentElement;
  const over = () => {
    root.classList.remove('prints-roster');
    paper.drop();
  };
  root.classList.add('prints-roster');
  window.addEventListener('afterprint', over, { once: true });
  window.print();
}
