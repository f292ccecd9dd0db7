import { formatDay } from '../base/day';
import type { AuditNote } from '../ledger/audit/note';
import type { AuditRecord } from '../ledger/store/records';
import type { RowOut } from './csv/buffer';
import { timeText } from './history';

/** Header of the audit log as a file. */
export const AUDIT_COLUMNS = [
  '条目',
  '时间',
  '毫秒时间戳',
  '操作人',
  '动作',
  '修改记录序号',
  '修改内容校验码',
  '已撤销的序号',
  '统计截止日',
  '本条校验码',
  '说明',
] as const;

const WORDS: Readonly<Record<AuditRecord['what'], string>> = {
  begin: '此前未记',
  do: '写入',
  undo: '撤销到',
  redo: '重做到',
  'as-of': '改截止日',
  note: '记事',
};

const NOTE_WORDS: Readonly<Record<AuditNote['kind'], string>> = {
  export: '导出',
  backup: '备份',
  restored: '从文件打开',
  parcel: '发出村包',
  returned: '交回乡镇',
  password: '密码',
  'at-rest': '加密存放',
};

/** One entry; the seal can be worked out anew from what stands in the line and the seal of the line above (README). */
export function writeAuditRow(out: RowOut, { n, at, by, what, seq, sum, undone, asOf, hash, note }: AuditRecord): void {
  out.integer(n);
  out.plain(timeText(at));
  out.integer(at);
  out.text(by ?? '');
  out.text(note === undefined ? WORDS[what] : NOTE_WORDS[note.kind]);
  if (seq === null) out.text('');
  else out.integer(seq);
  out.text(sum);
  out.text(undone.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join('、'));
  if (asOf === null) out.text('');
  else out.plain(formatDay(asOf));
  out.text(hash);
  // As its checksum was taken: over this very text.
  out.text(note === undefined ? '' : JSON.stringify(note));
  out.endRow();
}
