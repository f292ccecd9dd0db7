import { own } from '../../base/own';
import { IntakeError } from '../errors';
import type { FileKind, Found, FoundColumn, FoundSheet } from '../found';
import { isKindHead } from './ownHeads';
import { claimsOf, headerForm } from './words';

/**
 * Lists that this program writes itself. What it computed of a person (认定类别, 应缴, 状态 …) is no fact about him: read back it
 * would become an identity or an amount that nobody gave. What it found (数据检查) and what was done (操作记录) are no persons.
 */

/** Tabs of lists in which computed columns stand beside the template's. */
const OWN_TABS: ReadonlySet<string> = new Set(['计算结果', '当前视图']);
/** Heads that hardly any other list has; of these so many together make it one of ours. */
const COMPUTED: ReadonlySet<string> = new Set(
  [
    '认定类别 标准 状态 待遇起 提示 核对 缴费时段',
    'category standard status benefitstart issues timing payable coverfrom notices datachecks',
  ]
    .join(' ')
    .split(' '),
);
const ENOUGH = 3;

/** Whether a sheet holds what was computed here; then only the template's own words are read in it. */
export function isOwnExport(tab: string, headers: readonly string[]): boolean {
  const computed = new Set(
    headers.map((header) => headerForm(header).toLowerCase()).filter((form) => COMPUTED.has(form)),
  ).size;
  return computed >= ENOUGH || (OWN_TABS.has(tab.trim()) && computed > 0);
}

/** Whether a column of such a sheet is one of the template: what may be read back. */
export function isOfTemplate(header: string): boolean {
  return claimsOf(header).some(({ rank }) => rank === 0);
}

/** Heads that stand together in a group of a preview, as it was exported before the groups said what kind of list they are of. */
const OLD_PILES = [
  ['变化', '处理', '台账里的人'],
  ['Changes', 'Decision', 'Intheroster'],
] as const;

/** The kinds of lists that rows came in, as they are exported. */
const KIND_NAMES: Readonly<Record<string, FileKind>> = {
  名册: 'roster',
  身份名单: 'identities',
  缴费名单: 'payments',
  他处参保名单: 'elsewhere',
  疑似未参保名单: 'uninsured',
  Roster: 'roster',
  'Identity list': 'identities',
  'Payment list': 'payments',
  'Insured elsewhere': 'elsewhere',
  'Possibly uninsured': 'uninsured',
};

/** The kind of list that a cell of an export names; undefined: none. */
export const kindNamed = (text: string): FileKind | undefined => own(KIND_NAMES, text.trim());

/** The kind of list that the first row of an export is of, and the head that says so; undefined: it is none. */
export function kindOfWaiting(columns: readonly FoundColumn[]): { kind: FileKind; head: string } | undefined {
  const column = columns.find(({ header }) => isKindHead(header));
  const [kind] = column?.samples.map(kindNamed) ?? [];
  return kind === undefined || column === undefined ? undefined : { kind, head: column.header };
}

/** Whether rows of several kinds of lists went out together. */
export function isOfManyKinds(columns: readonly FoundColumn[]): boolean {
  return columns.some(({ header, samples }) => isKindHead(header) && samples.length > 1);
}

/**
 * The column that says of each row which kind of list it came in; undefined: there is none, or somebody reads rows that are all of
 * one kind as another.
 */
export function columnOfKinds(columns: readonly FoundColumn[], kind: FileKind): number | undefined {
  const column = columns.find(({ header }) => isKindHead(header));
  const [first = '', ...others] = column?.samples ?? [];
  return others.length > 0 || kindNamed(first) === kind ? column?.column : undefined;
}

/** Heads that stand together in a list that is not for importing, by what the list is called. */
const REPORTS: readonly (readonly [report: string, heads: readonly string[]])[] = [
  ['数据检查', ['检查', '代码', '程度']],
  ['操作记录', ['操作人', '操作', '字段', '原值', '新值']],
];

/** Refuses lists of findings and of changes: a line of theirs is no person. */
export function refuseReports({ sheets }: Pick<Found, 'sheets'>): void {
  for (const sheet of sheets) {
    const report = reportOf(sheet);
    if (report !== undefined) throw new IntakeError('own-report', { report });
  }
}

function reportOf({ columns }: FoundSheet): string | undefined {
  const heads = new Set(columns.map(({ header }) => headerForm(header)));
  // Such a group holds neither what the list said of each nor which list it was.
  const isOld = !columns.some(({ header }) => isKindHead(header));
  if (isOld && OLD_PILES.some((words) => words.every((word) => heads.has(word)))) return '导入预览里的一组';
  return REPORTS.find(([, words]) => words.every((word) => heads.has(word)))?.[0];
}
