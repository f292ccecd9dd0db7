import { formatYuan, type Fen } from '../base/money';
import type { ChangeName, HistoryChange, LogEntry } from '../ledger/types';
import { FIELDS } from '../roster/fields';
import type { RowOut } from './csv/buffer';

/** Header of the list of changes. */
export const HISTORY_COLUMNS = [
  '序号',
  '时间',
  '操作人',
  '操作',
  '状态',
  '人员',
  '证件号码',
  '字段',
  '原值',
  '新值',
] as const;

/** What a change is called in the list; the interface may bring its own words. */
export const CHANGE_WORDS: Readonly<Record<ChangeName['kind'] | LogEntry['state'], string>> = {
  edit: '修改',
  'edit-many': '修改',
  paste: '粘贴',
  clear: '清除',
  fill: '填充',
  replace: '替换',
  pay: '标记缴费',
  unpay: '取消缴费',
  reason: '未缴原因',
  mark: '颜色标记',
  add: '新增人员',
  delete: '删除人员',
  restore: '恢复人员',
  import: '导入',
  'import-list': '导入名单',
  merge: '合并村包',
  settle: '处理待处理',
  sample: '生成示例',
  parameter: '修改参数',
  parameters: '修改参数',
  'parameter-reset': '恢复文件参数',
  done: '有效',
  undone: '已撤销',
};

const WHAT: Readonly<Record<Exclude<HistoryChange['what'], 'cell'>, string>> = {
  added: '新增',
  removed: '删除',
  restored: '恢复',
};

/** One line of the list: a record, and one thing it did; null where it did nothing to persons. */
export function writeHistoryRow(
  out: RowOut,
  entry: LogEntry,
  change: (Omit<HistoryChange, 'row'> & { readonly idNumber: string }) | null,
  word: (code: keyof typeof CHANGE_WORDS) => string,
): void {
  out.integer(entry.seq);
  out.plain(timeText(entry.at));
  out.text(entry.by ?? '');
  out.text(word(entry.name.kind));
  out.text(word(entry.state));
  out.text(change?.person ?? '');
  out.text(change?.idNumber ?? '');
  const [field, from, to] = change === null ? summaryOf(entry.name) : partsOf(change);
  out.text(field);
  out.text(from);
  out.text(to);
  out.endRow();
}

function partsOf({ field, what, from, to }: Omit<HistoryChange, 'row'>): readonly [string, string, string] {
  return what === 'cell' ? [field === null ? '' : FIELDS[field].header, from, to] : ['人员', '', WHAT[what]];
}

/** What a record without a list of persons says in its name. */
function summaryOf(name: ChangeName): readonly [field: string, from: string, to: string] {
  switch (name.kind) {
    case 'parameter':
      return [name.parameter, name.from, name.to];
    case 'parameters':
    case 'parameter-reset':
      return ['参数', '', `${name.parameters} 个`];
    case 'import':
    case 'import-list':
      return [name.file, '', `新增 ${name.added} 人，修改 ${name.changed} 人`];
    case 'merge':
      return [name.file, '', `改 ${name.cells} 格，新增 ${name.added} 人，删除 ${name.removed} 人`];
    case 'sample':
    case 'add':
    case 'restore':
    case 'delete':
      return ['人员', '', `${name.persons} 人`];
    case 'pay':
      return ['缴费金额', '', formatYuan(name.amount as Fen)];
    default:
      return ['', '', ''];
  }
}

/** The computer's own time, to the second. */
export function timeText(at: number): string {
  const time = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`;
}
