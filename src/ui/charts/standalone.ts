import { wrapped } from './measure';

/** What stands above and below a saved picture. */
export interface Surround {
  readonly title: string;
  readonly lines: readonly string[];
  readonly notes: readonly string[];
  readonly em: number;
}

const SVG = 'http://www.w3.org/2000/svg';
const FONTS = "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";
const MARGIN = 1.5; // em
const LINE = 1.6;

/** What classes give on the page goes along as attributes: a file has no style sheet, and needs none. */
const KEPT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const;
/** What they are where nobody says anything. */
const USUAL: Readonly<Record<(typeof KEPT)[number], string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
  'paint-order': 'normal',
  'font-size': '',
  'font-weight': '400',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
};

/** A picture of the page as a file that needs nothing else: title and base above it, notes below, on white. */
export function standalone(picture: SVGSVGElement, { title, lines, notes, em }: Surround): string {
  const { width: inner, height: tall } = picture.viewBox.baseVal;
  const margin = MARGIN * em;
  const wide = inner / em;
  const head = wrapped(title, wide / 1.35).map((text) => ({ text, size: 1.35, weight: '700', ink: '#1b2430' }));
  const below = (texts: readonly string[]) =>
    texts
      .filter((text) => text !== '')
      .flatMap((text) => wrapped(text, wide).map((line) => ({ text: line, size: 1, weight: '400', ink: '#4a5560' })));
  const top = [...head, ...below(lines)];
  const bottom = below(notes);
  const heightOf = (texts: readonly { readonly size: number }[]) =>
    texts.reduce((sum, { size }) => sum + size * LINE * em, 0);
  const start = margin + heightOf(top) + 0.6 * em;
  const width = inner + 2 * margin;
  const height = Math.ceil(start + tall + heightOf(bottom) + margin);

  const root = make('svg', { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': FONTS });
  root.append(withText(make('title', {}), title), make('rect', { width, height, fill: '#ffffff' }));
  let y = margin;
  const write = (texts: readonly (typeof top)[number][]) => {
    for (const { text, size, weight, ink } of texts) {
      const place = { x: margin, y: y + size * em, 'font-size': size * em, 'font-weight': weight, fill: ink };
      root.append(withText(make('text', place), text));
      y += size * LINE * em;
    }
  };
  write(top);
  const copy = make('g', { transform: `translate(${margin} ${start})` });
  for (const child of picture.children) if (child.localName !== 'title') copy.append(plain(child));
  root.append(copy);
  y = start + tall;
  write(bottom);
  return new XMLSerializer().serializeToString(root);
}

/** The same element with its looks as attributes; nothing of the page's own (classes, handles) stays. */
function plain(element: Element): Element {
  const copy = document.createElementNS(SVG, element.localName);
  for (const { name, value } of element.attributes)
    if (name !== 'class' && !name.startsWith('data-') && !name.startsWith('aria-') && name !== 'role')
      copy.setAttribute(name, value);
  const drawn = element.closest('defs') === null;
  if (drawn && element.localName !== 'g') {
    const look = getComputedStyle(element);
    for (const name of KEPT) {
      const value = look.getPropertyValue(name);
      const isText = element.localName === 'text' || element.localName === 'tspan';
      if (!isText && (name.startsWith('font') || name.startsWith('text') || name.startsWith('dominant'))) continue;
      if (value !== '' && value !== USUAL[name]) copy.setAttribute(name, value.replaceAll('"', ''));
    }
  }
  for (const child of element.childNodes) {
    if (child instanceof Element) copy.append(plain(child));
    else if (child instanceof Text) copy.append(child.data);
  }
  return copy;
}

function make(name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    if (key !== 'xmlns')
      element.setAttribute(key, String(typeof value === 'number' ? Math.round(value * 10) / 10 : value));
  return element;
}

function withText(element: Element, text: string): Element {
  element.textContent = text;
  return element;
}
