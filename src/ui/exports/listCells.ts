import { heldIn } from '../../reports/xlsx/held';
import type { ListColumn } from '../../reports/xlsx/list';
import { FIELDS, TEMPLATE_IDS, type FieldId } from '../../roster/fields';
import { wordOf } from '../roster/tray/words';

type Cells = Readonly<Record<string, string>>;

/** Columns for everything that rows of lists say: fields in the order of the template, then what only lists say. */
export function cellColumns<Item>(items: readonly Item[], cellsOf: (item: Item) => Cells): readonly ListColumn<Item>[] {
  const all = items.map(cellsOf);
  return keysIn(all).map((key) => ({
    header: wordOf(key),
    kind: kindOf(key, all),
    cell: (item: Item) => cellsOf(item)[key] ?? '',
    ...heldIn(key),
  }));
}

function keysIn(all: readonly Cells[]): readonly string[] {
  const keys = new Set(all.flatMap((cells) => Object.keys(cells)));
  const fields: readonly string[] = TEMPLATE_IDS;
  return [...fields.filter((id) => keys.has(id)), ...[...keys].filter((key) => !fields.includes(key)).sort()];
}

/** Amounts and days are real ones; numbers of persons, receipts and phones are texts. */
function kindOf(key: string, all: readonly Cells[]): 'text' | 'money' | 'day' {
  // What was owed stays as the list wrote it: as 280.00 it would come back as another row than the one with 280.
  if (key === 'due') return all.every(({ due = '' }) => due === '' || /^\d+\.\d\d$/.test(due)) ? 'money' : 'text';
  const kind = Object.hasOwn(FIELDS, key) ? FIELDS[key as FieldId].kind : 'text';
  return kind === 'money' || kind === 'day' ? kind : 'text';
}
