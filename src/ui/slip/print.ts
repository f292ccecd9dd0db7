import { createSignal } from 'solid-js';

const [printing, setPrinting] = createSignal<{ readonly mark: string } | null>(null);
/** A slip is being printed, under that watermark ('' = none); null: it is not on the page. */
export { printing };

/** Prints the slip of what is explained, and nothing else. */
export function printSlip(mark = ''): void {
  const root = document.documentElement;
  const over = () => {
    root.classList.remove('prints-slip');
    setPrinting(null);
  };
  setPrinting({ mark });
  root.classList.add('prints-slip');
  window.addEventListener('afterprint', over, { once: true });
  window.print();
}
