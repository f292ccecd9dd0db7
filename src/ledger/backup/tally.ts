import { CHUNK_ROWS } from '../../roster/table';
import type { HeadRecord } from '../store/records';
import type { Section } from './section';
import { damaged } from './shape';

/** What has come of a backup, held against what its head promises: nothing twice, nothing missing. */
export class Tally {
  private readonly seen = new Map<string, Set<string | number>>();
  /** Texts of each dictionary. */
  private readonly sizes = new Map<string, number>();
  /** The end of the last row that the log has ever added. */
  private rows = 0;

  private readonly head: HeadRecord;

  constructor(head: HeadRecord) {
    this.head = head;
  }

  /** Throws `backup-damaged` for what has come already. */
  count(section: Section): void {
    const { kind } = section;
    if (kind === 'chunk') this.note(kind, section.record.index);
    else if (kind === 'pool') {
      const { field, segment, ends } = section.record;
      this.note(kind, `${field} ${segment}`);
      this.sizes.set(field, (this.sizes.get(field) ?? 0) + ends.length);
    } else if (kind === 'changes') {
      for (const { seq, change } of section.records) {
        this.note(kind, seq);
        const added = change?.appended;
        if (added !== undefined) this.rows = Math.max(this.rows, added.first + added.count);
      }
    } else if (kind === 'audit') for (const { n } of section.records) this.note(kind, n);
    else if (kind === 'tray' || kind === 'closed') for (const { id } of section.records) this.note(kind, id);
    else if (kind === 'parcels') for (const { id } of section.records) this.note(kind, id);
  }

  /** Throws `backup-damaged` where something is missing, or there are rows that nothing has added. */
  end(): void {
    const { rows, length, pools, nextSeq, tray, audit } = this.head;
    const whole =
      this.of('chunk') === Math.ceil(rows / CHUNK_ROWS) &&
      this.of('pool') === pools.reduce((sum, pool) => sum + pool.segments, 0) &&
      pools.every(({ field, segments, size }) => segments === 0 || this.sizes.get(field) === size) &&
      new Set(pools.map(({ field }) => field)).size === pools.length &&
      this.of('changes') === nextSeq - 1 &&
      this.of('tray') === (tray?.open ?? 0) &&
      this.of('closed') === (tray?.closed ?? 0) &&
      this.of('audit') === (audit?.n ?? 0) &&
      length <= Math.max(rows, this.rows);
    if (!whole) throw damaged('sections');
  }

  private note(kind: string, key: string | number): void {
    const keys = this.seen.get(kind) ?? new Set();
    this.seen.set(kind, keys);
    if (keys.has(key)) throw damaged(kind);
    keys.add(key);
  }
  private of(kind: string): number {
    return this.seen.get(kind)?.size ?? 0;
  }
}
