import { createSignal } from 'solid-js';
import { formatDay, parseIsoDay, type Day } from '../../base/day';
import { formatYuan, parseYuan, type Fen } from '../../base/money';
import { t } from '../i18n';
import type { ColumnKind } from './columns';

type Bounds = { readonly from: number | null; readonly to: number | null };

/** From … to …, both included, for dates, money and ages. A bound that cannot be read is marked and not used. */
export function FilterRange(props: { kind: ColumnKind; bounds: Bounds; onChange: (bounds: Bounds) => void }) {
  const [from, setFrom] = createSignal(write(props.kind, props.bounds.from));
  const [to, setTo] = createSignal(write(props.kind, props.bounds.to));
  const change = () => props.onChange({ from: read(props.kind, from()) ?? null, to: read(props.kind, to()) ?? null });
  const wrong = (text: string) => text.trim() !== '' && read(props.kind, text) === undefined;
  const field = (label: string, value: () => string, set: (text: string) => void) => (
    <label class="filter-bound">
      <span>{label}</span>
      <input
        type={props.kind === 'day' ? 'date' : 'text'}
        inputmode={props.kind === 'day' ? undefined : 'decimal'}
        value={value()}
        aria-invalid={wrong(value())}
        onInput={(event) => {
          set(event.currentTarget.value);
          change();
        }}
      />
    </label>
  );
  return (
    <div class="filter-range">
      {field(t('roster.from'), from, setFrom)}
      {field(t('roster.to'), to, setTo)}
    </div>
  );
}

function write(kind: ColumnKind, value: number | null): string {
  if (value === null) return '';
  if (kind === 'money') return formatYuan(value as Fen);
  return kind === 'day' ? formatDay(value as Day) : String(value);
}

function read(kind: ColumnKind, text: string): number | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[\s,￥¥元]/gu, '');
  if (kind === 'money') return parseYuan(plain);
  if (kind === 'day') return parseIsoDay(plain);
  return /^\d{1,3}$/.test(plain) ? Number(plain) : undefined;
}
