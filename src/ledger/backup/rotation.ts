import { fileSafe } from '../../base/text';

/** Backups in a folder: what they are called, and which of them stay. */

const TODAY = 3;
const IN_ALL = 10;

/** Digits of a workbook's number in a name: two workbooks of one name in one folder are told apart. */
const TAG = 8;

/** The name of a backup in a folder. Its time is this computer's, to the second. */
export function folderName(workbook: { readonly id: string; readonly name: string }, now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const time = `${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
  return `${fileSafe(workbook.name)}_自动备份_${day}_${time}_${tagOf(workbook.id)}.cztz`;
}

/** When a file was made, as its name says: 2026-11-22_221030; null for every file that is no such backup of the workbook. */
export function stampOf(name: string, workbook: string): string | null {
  const found = /_自动备份_(\d{4}-\d\d-\d\d_\d{6})_([^_]+)\.cztz$/.exec(name);
  return found?.[2] === tagOf(workbook) ? (found[1] ?? null) : null;
}

function tagOf(id: string): string {
  return id.replaceAll(/[^0-9a-zA-Z]/g, '').slice(0, TAG);
}

/**
 * Of the backups of one workbook, those that go: three of today stay, the newest of every other day, ten in all, the newest first.
 * `newest` is the one that was written just now: it stays, whatever the clock said before.
 */
export function surplus(names: readonly string[], workbook: string, newest: string): string[] {
  const told = names
    .flatMap((name) => {
      const stamp = stampOf(name, workbook);
      return stamp === null ? [] : [{ name, stamp, day: stamp.slice(0, 10) }];
    })
    .sort((a, b) => (a.stamp < b.stamp ? 1 : a.stamp > b.stamp ? -1 : a.name < b.name ? -1 : 1));
  const today = stampOf(newest, workbook)?.slice(0, 10);
  const kept = new Set<string>([newest]);
  const ofDay = new Map<string, number>(today === undefined ? [] : [[today, 1]]);
  for (const { name, day } of told) {
    if (kept.size >= IN_ALL) break;
    const already = ofDay.get(day) ?? 0;
    if (name === newest || already >= (day === today ? TODAY : 1)) continue;
    kept.add(name);
    ofDay.set(day, already + 1);
  }
  return told.filter(({ name }) => !kept.has(name)).map(({ name }) => name);
}
