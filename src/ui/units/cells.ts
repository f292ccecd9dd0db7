import type { Fen } from '../../base/money';
import { u } from '../i18n/unitWords';
import { count, dateInText, money, percent } from '../words/amounts';
import { seen } from '../words/mask';
import { outsideOf } from './rates';
import type { UnitRow } from './rows';

function element(name: 'span' | 'div', className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/** The unit's name, with a sign where the table does not know it or its target is too low for the goal. */
export function makeName(row: UnitRow): HTMLElement {
  const name = element('span', 'unit-name', seen(row.name));
  const outside = row.result === null || !row.inTable ? 0 : outsideOf(row.result);
  const sign = row.inTable && outside === 0 ? (row.lowTarget === null ? null : '⚠') : '＊';
  if (sign !== null) {
    const mark = element('span', 'unit-sign', sign);
    mark.title =
      outside > 0
        ? u('outsideHint', { count: outside })
        : row.inTable && row.lowTarget !== null
          ? lowWords(row)
          : u('notInTableHint');
    name.append(' ', mark);
  }
  if (row.note !== '') name.title = row.note;
  return name;
}

function lowWords({ lowTarget }: UnitRow): string {
  if (lowTarget === null) return '';
  const { goal, needed, target } = lowTarget;
  return u('targetLowUnit', { goal: `${goal / 100}%`, needed, more: needed - target });
}

/** The bullet bar ends a tenth beyond the target, so that what is over the target is seen. */
const BAR_END = 1.1;

/** Enrolled as a bar, the target as a tick, what is expected by the as-of date as a thin one. */
export function makeBar(row: UnitRow): HTMLElement | string {
  const { target } = row;
  if (row.kind === 'printed') return element('span', 'unit-printed', row.short);
  if (row.result === null || target === null || target === 0) return '';
  const { enrolledInTable: enrolled } = row.result;
  const share = enrolled / target;
  const bar = element('div', share >= 1 ? 'unit-bar unit-bar-done' : 'unit-bar');
  bar.setAttribute('role', 'img');
  const name = `${u('barName', { enrolled, target })}${expectedWords(row, target)}`;
  bar.setAttribute('aria-label', name);
  bar.title = `${percent(enrolled, target) ?? ''} ${name}`;
  const filled = element('div', 'unit-bar-fill');
  filled.style.width = `${(Math.min(share, BAR_END) / BAR_END) * 100}%`;
  const tick = element('div', 'unit-bar-tick');
  tick.style.left = `${100 / BAR_END}%`;
  bar.append(filled);
  const expected = row.elapsed?.share ?? 0;
  if (expected > 0 && expected < 1) {
    const thin = element('div', 'unit-bar-expected');
    thin.style.left = `${(expected / BAR_END) * 100}%`;
    bar.append(thin);
  }
  bar.append(tick);
  return bar;
}

function expectedWords({ elapsed }: UnitRow, target: number): string {
  if (elapsed === null || elapsed.share === 0) return '';
  const persons = Math.round(target * elapsed.share);
  return u('barExpected', { date: dateInText(elapsed.asOf), expected: count(persons) });
}

/** An amount, marked 暂定 while its date has not come; the rates that decided it are told where the mouse rests. */
export function makeMarked(
  settled: { readonly amount: Fen | null; readonly provisional: boolean } | null,
  rates: readonly string[],
): HTMLElement | string {
  if (settled === null) return '';
  const cell = element('span', 'unit-marked', money(settled.amount));
  if (rates.length > 0) cell.title = rates.join('\n');
  if (settled.provisional && settled.amount !== null) {
    const mark = element('span', 'unit-provisional', u('provisional'));
    mark.title = u('provisionalHint');
    cell.prepend(mark, ' ');
  }
  return cell;
}
