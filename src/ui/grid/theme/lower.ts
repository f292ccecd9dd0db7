import { transform } from 'lightningcss';
import { parseAst } from 'vite';
import { blend, palette, veil } from './palette.ts';

// Build-time code: it rewrites AG Grid's style sheets for Chrome 109, the last browser of Windows 7, which knows neither
// native nesting (Chrome 112) nor color-mix() (111) nor unprefixed mask-image (120). Untouched, the grid stays blank there.

const CHROME_109 = { chrome: 109 << 16 };

/** What AG Grid's own sheets mix. The theme gives these variables as literals; the mixtures are worked out from the same ones. */
const variables: Readonly<Record<string, string>> = {
  '--ag-background-color': palette.ground,
  '--ag-foreground-color': palette.text,
  '--ag-invalid-color': palette.error,
  '--ag-border-color': palette.line,
  '--ag-row-loading-skeleton-effect-color': blend(palette.text, 0.15),
};

function lowerMix(expression: string): string {
  const parts = /^color-mix\(in srgb,\s*(\S+?)(?: (\d+)%)?,\s*(\S+?)(?: (\d+)%)?\)$/.exec(expression);
  if (!parts) throw new Error(`AG Grid mixes a colour in a new way, lower.ts must learn it: ${expression}`);
  const [, first = '', firstShare, second = '', secondShare] = parts;
  const share = secondShare === undefined ? 1 - Number(firstShare) / 100 : Number(secondShare) / 100;
  if (first === 'transparent') return veil(literal(second), share);
  if (second === 'transparent') return veil(literal(first), 1 - share);
  return blend(literal(second), share, literal(first));
}

function literal(value: string): string {
  const name = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  const colour = name === undefined ? value : variables[name];
  if (colour === undefined) throw new Error(`AG Grid mixes ${value}, whose colour lower.ts does not know`);
  return colour;
}

/** One style sheet in words Chrome 109 understands. */
export function lowerCss(css: string): string {
  const mixed = css.replace(/color-mix\((?:[^()]|\([^()]*\))*\)/g, lowerMix);
  const { code } = transform({
    filename: 'ag-grid.css',
    code: new TextEncoder().encode(mixed),
    targets: CHROME_109,
    minify: true,
  });
  return new TextDecoder().decode(code);
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The style sheets of a module of AG Grid: string constants named `…_default`, as its build leaves them. */
export function lowerSheets(code: string): { code: string; sheets: number } {
  const edits: Edit[] = [];
  for (const statement of parseAst(code).body) {
    if (statement.type !== 'VariableDeclaration') continue;
    for (const { id, init } of statement.declarations) {
      if (id.type !== 'Identifier' || !id.name.endsWith('_default') || !init) continue;
      const css = constantText(init);
      if (css?.includes('{')) edits.push({ start: init.start, end: init.end, text: JSON.stringify(lowerCss(css)) });
    }
  }
  let lowered = code;
  for (const { start, end, text } of edits.reverse()) lowered = lowered.slice(0, start) + text + lowered.slice(end);
  return { code: lowered, sheets: edits.length };
}

type Expression = Extract<
  ReturnType<typeof parseAst>['body'][number],
  { type: 'VariableDeclaration' }
>['declarations'][number]['init'];

function constantText(node: NonNullable<Expression>): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** Replaces `from`, which must stand in the code: a silent miss would leave old browsers with a blank grid. */
export function replaceOnce(code: string, from: string, to: string): string {
  if (code.split(from).length !== 2) throw new Error(`AG Grid has changed: expected once in its code: ${from}`);
  return code.replace(from, () => to);
}

/** A part of the theme is wrapped in `:where(.its-class){…}`, which nests every rule. One theme on the page needs no such scope. */
export function lowerAgStack(code: string): string {
  const { code: lowered } = lowerSheets(code);
  return replaceOnce(lowered, 'css = `:where(.${className}) {\n${css}\n}\n`;', 'css = `${css}\n`;');
}

export function lowerAgGrid(code: string): string {
  const { code: lowered, sheets } = lowerSheets(code);
  if (sheets < 20) throw new Error(`AG Grid has changed: only ${sheets} style sheets found in its code`);
  return replaceOnce(
    lowered,
    "{ mask-image: url('data:image/svg+xml,${encodeURIComponent(iconSvg)}'); }",
    "{ -webkit-mask-image: url('data:image/svg+xml,${encodeURIComponent(iconSvg)}'); mask-image: url('data:image/svg+xml,${encodeURIComponent(iconSvg)}'); }",
  );
}
