import type { Paper } from './paper';

/** Said so often on a page that none of it can be cut away. */
const MARKS = 24;

/** The watermark of every page, pale behind the lines; '' takes it away. */
export function markPages({ pages }: Paper, text: string): void {
  for (const page of pages) {
    page.querySelector('.paper-mark')?.remove();
    if (text === '') continue;
    const mark = document.createElement('div');
    mark.className = 'paper-mark';
    mark.setAttribute('aria-hidden', 'true');
    mark.append(
      ...Array.from({ length: MARKS }, () => {
        const said = document.createElement('span');
        said.textContent = text;
        return said;
      }),
    );
    page.append(mark);
  }
}
