import { CIRCUMSTANCES, EXCLUSIONS } from '../policy/vocabulary';

/**
 * The fields of one person: the standard template (formats.md 1), in its order, and behind them what only the workbook
 * keeps: a colour mark, and where a person was put in between.
 * `kind` says how a cell is kept:
 * - `text`: any text, as it came (IDs are text for ever);
 * - `choice`: text from a list; any other text is kept and flagged (exclusion: any text is allowed);
 * - `day`: a day number, or empty, or an unreadable text kept as it came;
 * - `money`: fen, or empty, or an unreadable text kept as it came;
 * - `identities`: a bit set (bit = index in IDENTITIES), and the text as it came where it says more or something unknown.
 */
export type FieldKind = 'text' | 'choice' | 'day' | 'money' | 'identities';

export interface Field {
  readonly id: FieldId;
  /** The template's header, also the name on screen in Chinese. */
  readonly header: string;
  readonly headerEn: string;
  readonly kind: FieldKind;
  /** Values offered in the pick list, in order; seeded into the column's pool as codes 1…n. */
  readonly words?: readonly string[];
  /** For `choice`: may hold other words than the list. */
  readonly open?: boolean;
  /** `shared`: equal texts have equal codes. `unique`: nearly every row differs; codes are not comparable. */
  readonly pool: 'shared' | 'unique';
}

/** The fields of the standard template: what is imported, exported and asked to be complete. */
export const TEMPLATE_IDS = [
  'name',
  'idKind',
  'idNumber',
  'sex',
  'birth',
  'household',
  'relation',
  'unit',
  'group',
  'address',
  'phone',
  'kind',
  'identities',
  'identityDate',
  'tier',
  'exclusion',
  'circumstance',
  'circumstanceDate',
  'payDate',
  'payAmount',
  'channel',
  'receipt',
  'reason',
  'note',
] as const;
/**
 * `mark`: a colour. `place`: the physical row this person stands behind, `-` for the very start, empty for where the row itself
 * stands (order.ts); never shown.
 */
export const FIELD_IDS = [...TEMPLATE_IDS, 'mark', 'place'] as const;
export type FieldId = (typeof FIELD_IDS)[number];

export const ID_KINDS = ['居民身份证', '出生医学证明', '港澳台居民居住证', '外国人永久居留身份证', '其他'] as const;
export const SEXES = ['男', '女'] as const;
export const RELATIONS = ['户主', '配偶', '子', '女', '父', '母', '孙', '孙女', '成员'] as const;
export const KIND_WORDS = ['普通居民', '高校学生', '外出务工'] as const;
export const TIER_WORDS = ['一档', '二档'] as const;
export const MARK_WORDS = ['红', '黄', '绿', '蓝', '紫'] as const;

export const FIELDS: Readonly<Record<FieldId, Field>> = {
  name: { id: 'name', header: '姓名', headerEn: 'Name', kind: 'text', pool: 'unique' },
  idKind: { id: 'idKind', header: '证件类型', headerEn: 'ID type', kind: 'choice', words: ID_KINDS, pool: 'shared' },
  idNumber: { id: 'idNumber', header: '证件号码', headerEn: 'ID number', kind: 'text', pool: 'unique' },
  sex: { id: 'sex', header: '性别', headerEn: 'Sex', kind: 'choice', words: SEXES, pool: 'shared' },
  birth: { id: 'birth', header: '出生日期', headerEn: 'Date of birth', kind: 'day', pool: 'shared' },
  household: { id: 'household', header: '户编号', headerEn: 'Household', kind: 'text', pool: 'shared' },
  relation: {
    id: 'relation',
    header: '与户主关系',
    headerEn: 'Relation',
    kind: 'choice',
    words: RELATIONS,
    open: true,
    pool: 'shared',
  },
  unit: { id: 'unit', header: '单位', headerEn: 'Unit', kind: 'text', pool: 'shared' },
  group: { id: 'group', header: '组', headerEn: 'Group', kind: 'text', pool: 'shared' },
  address: { id: 'address', header: '住址', headerEn: 'Address', kind: 'text', pool: 'unique' },
  phone: { id: 'phone', header: '联系电话', headerEn: 'Phone', kind: 'text', pool: 'unique' },
  kind: {
    id: 'kind',
    header: '人员类型',
    headerEn: 'Kind of person',
    kind: 'choice',
    words: KIND_WORDS,
    pool: 'shared',
  },
  identities: { id: 'identities', header: '身份类别', headerEn: 'Identities', kind: 'identities', pool: 'shared' },
  identityDate: { id: 'identityDate', header: '身份认定日期', headerEn: 'Identity date', kind: 'day', pool: 'shared' },
  tier: { id: 'tier', header: '档次', headerEn: 'Tier', kind: 'choice', words: TIER_WORDS, pool: 'shared' },
  exclusion: {
    id: 'exclusion',
    header: '其他参保',
    headerEn: 'Insured elsewhere',
    kind: 'choice',
    words: EXCLUSIONS,
    open: true,
    pool: 'shared',
  },
  circumstance: {
    id: 'circumstance',
    header: '特殊情形',
    headerEn: 'Circumstance',
    kind: 'choice',
    words: CIRCUMSTANCES,
    pool: 'shared',
  },
  circumstanceDate: {
    id: 'circumstanceDate',
    header: '情形日期',
    headerEn: 'Circumstance date',
    kind: 'day',
    pool: 'shared',
  },
  payDate: { id: 'payDate', header: '缴费日期', headerEn: 'Payment date', kind: 'day', pool: 'shared' },
  payAmount: { id: 'payAmount', header: '缴费金额', headerEn: 'Amount paid', kind: 'money', pool: 'shared' },
  channel: { id: 'channel', header: '缴费渠道', headerEn: 'Channel', kind: 'choice', open: true, pool: 'shared' },
  receipt: { id: 'receipt', header: '票据号', headerEn: 'Receipt', kind: 'text', pool: 'unique' },
  reason: { id: 'reason', header: '未缴原因', headerEn: 'Reason unpaid', kind: 'text', pool: 'shared' },
  note: { id: 'note', header: '备注', headerEn: 'Note', kind: 'text', pool: 'unique' },
  mark: { id: 'mark', header: '标记', headerEn: 'Mark', kind: 'choice', words: MARK_WORDS, pool: 'shared' },
  place: { id: 'place', header: '位置', headerEn: 'Place', kind: 'text', pool: 'shared' },
};
