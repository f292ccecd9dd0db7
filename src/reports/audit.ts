import { formatDay } from '../base/day';
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
] as const;

const WORDS: Readonly<Record<AuditRecord['what'], string>> = {
  begin: '此前未记',
  do: '写入',
  undo: '撤销到',
  redo: '重做到',
  'as-of': '改截止日',
};

/** One entry; the seal can be worked out anew from what stands in the line and the seal of the line above (README). */
export function writeAuditRow(out: RowOut, { n, at, by, what, seq, sum, undone, asOf, hash }: AuditRecord): void {
  out.integer(n);
  out.plain(timeText(at));
  out.integer(at);
  out.text(by ?? '');
  out.text(WORDS[what]);
  if (seq === null) out.text('');
  else out.integer(seq);
  out.text(sum);
  out.text(undone.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join('、'));
  if (asOf === null) out.text('');
  else out.plain(formatDay(asOf));
  out.text(hash);
  out.endRow();
}
