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
  fit();
  window.addEventListener('afterprint', over, { once: true });
  window.print();
}

/** What an A5 page across has room for between its margins, less a line for what printers round. */
const ROOM_MM = 128;
const SMALLEST = 0.6;
const STEP = 0.02;

/** A slip of many rules is set smaller until it is one half page. */
function fit(): void {
  const host = document.querySelector<HTMLElement>('.slip-host');
  if (host === null) return;
  const room = (ROOM_MM / 25.4) * 96;
  let scale = 1;
  host.style.setProperty('--slip-scale', '1');
  while (host.getBoundingClientRect().height > room && scale > SMALLEST) {
    scale -= STEP;
    host.style.setProperty('--slip-scale', scale.toFixed(2));
  }
}
