import type { PersonRows } from './personRows';
import { createCellWriter } from './cellWriter';
import { idForm, nameForm } from './lists/forms';

/**
 * Makes households of the rows of a sheet that name beside each member a head who has a row too, and number no household: by the
 * head's ID number, else by his name, where one person of the unit (of the group, where several in the unit are called so) is
 * called so and no other head is said of him. A head by number who has no row may stand in the roster: that is for `joinHeads`.
 * @param from the sheet's first row
 * @param relations whether the sheet has a column of relations; else the head is one by being named so
 * @returns rows that name a head who cannot be told
 */
export function linkByHeads(rows: PersonRows, from: number, relations: boolean): number {
  const { table, extras } = rows;
  const heads = new Heads(rows, from);
  const found = new Map<number, number[]>();
  let unclear = 0;
  for (let row = from; row < table.length; row += 1) {
    const number = idForm(extras.said('headId', row));
    const name = nameForm(extras.said('headName', row));
    if (number === '' && name === '') continue;
    const head = number === '' ? heads.called(name, row) : heads.numbered(number, name, row);
    if (head === null) {
      if (number === '') unclear += 1;
      continue;
    }
    const members = found.get(head);
    if (members === undefined) found.set(head, [row]);
    else members.push(row);
  }
  const writeRelation = createCellWriter(table, 'relation');
  for (const [head, members] of found) {
    // Who stands first names the household: the order of the file must not tell.
    rows.link([head, ...members.filter((row) => row !== head)]);
    if (!relations) writeRelation('户主', head);
  }
  return unclear;
}

/** The persons of the sheet by number and by name. */
class Heads {
  private readonly rows: PersonRows;
  private readonly byNumber = new Map<string, number>();
  private readonly byName = new Map<string, number[]>();

  constructor(rows: PersonRows, from: number) {
    const { table } = rows;
    this.rows = rows;
    for (let row = from; row < table.length; row += 1) {
      const number = idForm(table.getText('idNumber', row));
      if (number !== '' && !this.byNumber.has(number)) this.byNumber.set(number, row);
      const key = this.key(nameForm(table.getText('name', row)), row);
      const known = this.byName.get(key);
      if (known === undefined) this.byName.set(key, [row]);
      else known.push(row);
    }
  }

  /** Who has the number, no other name than is said, and is of the same unit. */
  numbered(number: string, name: string, row: number): number | null {
    const { table } = this.rows;
    const head = this.byNumber.get(number);
    if (head === undefined) return null;
    const named = name === '' || name === nameForm(table.getText('name', head));
    const [own, his] = [table.getText('unit', row), table.getText('unit', head)];
    return named && (own === '' || his === '' || own === his) ? head : null;
  }

  called(name: string, row: number): number | null {
    const { table } = this.rows;
    const all = this.byName.get(this.key(name, row)) ?? [];
    const group = table.getText('group', row);
    const near = all.length > 1 ? all.filter((each) => table.getText('group', each) === group) : all;
    const [head, ...others] = near;
    if (head === undefined || others.length > 0) return null;
    const own = nameForm(this.rows.extras.said('headName', head));
    return own === '' || own === name ? head : null;
  }

  private key(name: string, row: number): string {
    return `${this.rows.table.getText('unit', row)}\u0000${name}`;
  }
}
