import { TEMPLATE_IDS, FIELDS, type FieldId } from '../roster/fields';
import { IntakeError } from './errors';

/**
 * Header words beside the template's own. A field's lists stand in order: a word of a later list counts only where the
 * file has none of an earlier one (a township's list has 乡镇 and 村: the village is the unit). Words that lists use for
 * different things (人员类别, 缴费状态, 户主身份证号, 应缴金额 …) are left out: their columns are told as unknown.
 */
const SYNONYMS: Readonly<Partial<Record<FieldId, readonly (readonly string[])[]>>> = {
  name: [['参保人姓名', '参保人', '人员姓名', '缴费人姓名', '成员姓名', '家庭成员姓名', '保障对象姓名', '被资助人']],
  idKind: [['证件类别', '身份证件类型']],
  idNumber: [
    ['身份证号', '身份证号码', '身份证', '公民身份号码', '公民身份证号码', '证件号', '身份证件号码'],
    ['社会保障号', '社会保障号码'],
  ],
  birth: [['出生年月日', '出生时间']],
  household: [['户号', '家庭编号', '户籍编号']],
  relation: [['户主关系', '与户主的关系', '关系', '家庭关系']],
  unit: [
    ['村', '村居', '行政村', '村社区', '村名', '村居名称', '居委会', '社区', '所属村'],
    ['乡镇', '镇街', '乡镇街道', '单位名称'],
  ],
  group: [['组别', '村民小组', '小组'], ['自然村']],
  address: [['家庭住址', '家庭地址', '现住址', '居住地址', '地址'], ['户籍地址']],
  phone: [['手机', '手机号', '手机号码', '电话', '电话号码', '联系方式'], ['户主电话']],
  identities: [['参保身份', '医疗救助身份', '资助参保身份', '特殊人员身份类别', '保障类别', '监测对象类别']],
  identityDate: [['认定日期', '认定时间', '身份认定时间']],
  tier: [['缴费档次', '参保档次']],
  payDate: [['缴费时间', '缴款日期', '支付时间', '交易时间'], ['到账日期'], ['入库日期']],
  payAmount: [['实缴金额', '已缴金额', '个人缴费', '个人缴费金额', '缴费额']],
  channel: [['缴费方式', '征缴方式', '支付方式']],
  receipt: [
    ['票号', '收据号', '税票号码', '票据号码'],
    ['订单号', '交易流水号', '商户订单号'],
  ],
  reason: [['未参保原因', '未缴费原因']],
};

/** What a header word is compared by: width normalised; blanks, line breaks, stars and bracketed notes dropped. */
export function headerForm(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g, '')
    .replaceAll(/[\s*\p{Cf}]/gu, '')
    .replace(/[::]$/, '');
}

interface Meaning {
  readonly field: FieldId;
  readonly rank: number; // 0: the template's own word
}

const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  TEMPLATE_IDS.flatMap((field) => [
    ...(SYNONYMS[field] ?? []).flatMap((words, index) =>
      words.map((word): [string, Meaning] => [headerForm(word), { field, rank: index + 1 }]),
    ),
    [headerForm(FIELDS[field].header), { field, rank: 0 }] satisfies [string, Meaning],
  ]),
);

/** What a header cell stands for; also tried with its brackets kept as words: 村（社区）. */
function meaningOf(text: string): Meaning | undefined {
  return MEANINGS.get(headerForm(text)) ?? MEANINGS.get(headerForm(text.normalize('NFKC').replaceAll(/[()/]/g, '')));
}

export function isNameHeader(text: string): boolean {
  return meaningOf(text)?.field === 'name';
}

export interface HeaderColumn {
  readonly header: string;
  readonly field: FieldId | null;
}

/** The fields of a header's cells. Throws `header-twice` where two columns have the same claim to one field. */
export function readHeader(cells: readonly string[], line: number): HeaderColumn[] {
  const owners = new Map<FieldId, { readonly column: number; readonly rank: number }>();
  for (const [column, cell] of cells.entries()) {
    const meaning = meaningOf(cell);
    if (meaning === undefined) continue;
    const owner = owners.get(meaning.field);
    if (owner !== undefined && owner.rank === meaning.rank) {
      throw new IntakeError('header-twice', {
        line,
        header: FIELDS[meaning.field].header,
        first: (cells[owner.column] ?? '').trim(),
        second: cell.trim(),
        firstColumn: owner.column + 1,
        secondColumn: column + 1,
      });
    }
    if (owner === undefined || owner.rank > meaning.rank) owners.set(meaning.field, { column, rank: meaning.rank });
  }
  const fields = new Map([...owners].map(([field, { column }]) => [column, field]));
  return cells.map((cell, column) => ({ header: cell.trim(), field: fields.get(column) ?? null }));
}
