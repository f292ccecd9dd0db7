import type { FieldId } from '../roster/fields';
import type { RosterTable } from '../roster/types';
import { createCellWriter } from './cellWriter';
import type { FileKind, Meaning, RowReason } from './found';
import { nameForm } from './lists/forms';
import { isBlank } from './rowText';

/** What lines over the tables of households, 户主：王一 户编号：501 组别：6组, say of those below. */
export interface Cards {
  /** Takes note of a line that is no person. */
  pass(record: readonly string[], reason: RowReason): void;
  /** Writes what the line over them says of a row; `name`: whose row it is. */
  write(row: number, name: string): void;
  /** What was written, and of how many rows. */
  readonly fields: ReadonlySet<FieldId>;
  readonly count: () => number;
}

type Said = 'head' | 'household' | 'group' | 'phone';

const LABELS: readonly (readonly [RegExp, Said])[] = [
  [/^户主(?:姓名)?$/u, 'head'],
  [/^(?:家庭)?户编?号$|^家庭编号$/u, 'household'],
  [/^(?:所在)?(?:村民)?小?组别?$/u, 'group'],
  [/^(?:户主)?(?:联系)?(?:电话|手机)(?:号码?)?$/u, 'phone'],
];
const PAIR = /([^\s:,;，；]{1,8})\s*:\s*(?![^\s:]{1,8}\s*:)([^\s:,;，；]+)/gu;
const LONGEST = 200;

/** What a line says that begins with the head of a household; null: it is none. */
function cardOf(record: readonly string[]): ReadonlyMap<Said, string> | null {
  const text = record
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' ')
    .slice(0, LONGEST)
    .normalize('NFKC');
  if (!/^户主(?:姓名)?\s*:/u.test(text)) return null;
  const said = new Map<Said, string>();
  for (const [, label = '', value = ''] of text.matchAll(PAIR)) {
    const meant = LABELS.find(([words]) => words.test(label))?.[1];
    if (meant !== undefined && !said.has(meant)) said.set(meant, value);
  }
  return said;
}

/**
 * A card holds of the rows below it until the next one, or until a header comes again without a card of its own. A column that
 * says the same thing goes before it. The telephone is that of the head alone.
 */
export function createCards(table: RosterTable, meanings: readonly Meaning[], kind: FileKind): Cards {
  const free = (field: 'household' | 'group' | 'phone'): boolean => kind === 'roster' && !meanings.includes(field);
  const fields = new Set<FieldId>();
  let card: ReadonlyMap<Said, string> | null = null;
  let fresh = false;
  let count = 0;
  return {
    fields,
    count: () => count,
    pass(record, reason) {
      if (isBlank(record)) return;
      const said = cardOf(record);
      if (said !== null) [card, fresh] = [said, true];
      else if (reason === 'header' && fresh) fresh = false;
      else if (reason === 'header' || reason === 'section' || reason === 'other-table' || reason === 'total')
        card = null;
    },
    write(row, name) {
      fresh = false;
      if (card === null) return;
      const isHead = nameForm(card.get('head') ?? '') === nameForm(name);
      let written = false;
      for (const field of ['household', 'group', 'phone'] as const) {
        const text = card.get(field) ?? '';
        if (text === '' || !free(field) || (field === 'phone' && !isHead)) continue;
        createCellWriter(table, field)(text, row);
        fields.add(field);
        written = true;
      }
      if (written) count += 1;
    },
  };
}
