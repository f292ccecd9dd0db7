import { describe, expect, test } from 'vitest';
import { NO_SETTINGS } from '../../../src/intake/decisions';
import { openFound } from '../../../src/intake/openFound';
import { readOpened } from '../../../src/intake/readFile';
import { foundAs } from '../../../src/intake/find/anew';
import { mappingOf } from '../../../src/intake/find/mapping';
import type { FilePlan } from '../../../src/intake/filePlan';
import { IntakeError } from '../../../src/intake/errors';
import type { FileKind, ListMeaning } from '../../../src/intake/found';
import { OWN_HEADS } from '../../../src/intake/find/ownHeads';
import { problemSaid } from '../../../src/ui/import/rows/words';
import { planFile } from '../../../src/intake/planFile';
import type { PlanSettings } from '../../../src/intake/piles';
import { listTable, type ListColumn } from '../../../src/reports/xlsx/list';
import { applyChange } from '../../../src/roster/table';
import type { TrayItem } from '../../../src/roster/tray';
import { waiting as en } from '../../../src/ui/i18n/en/waiting';
import { waiting as zh } from '../../../src/ui/i18n/zh/waiting';
import { pileColumns } from '../../../src/ui/import/pileColumns';
import { trayColumns } from '../../../src/ui/roster/tray/trayColumns';
import { contextOf, fileOf, rosterOf, type Cells } from '../../intake/lists/support';
import { readMade } from '../../intake/messy/outcome';
import { xlsxFile } from '../../intake/messy/make/sheets';
import { A, B, LI, WANG, ZHANG, ZHOU } from '../../intake/messy/roster';
import { bytesOf, HEAD } from '../../reports/xlsx/support';

// What goes out of a preview, or of the tray, comes in again as what it is: nothing grows, and nothing is written twice.

const PERSONS: readonly Cells[] = [
  { name: '张大山', idNumber: ZHANG, unit: '百家塅' },
  { name: '李秀英', idNumber: LI, unit: '百家塅', identities: '农村低保' },
  { name: '王建国', idNumber: WANG, unit: '新月', payDate: '2020-11-02', payAmount: '280.00', receipt: 'P001' },
  { name: '周明', idNumber: ZHOU, unit: '新月' },
];
const STRANGER = { name: '王一', idNumber: A, unit: '外村' };

const LISTS: readonly {
  readonly kind: FileKind;
  readonly rows: readonly Cells[];
  readonly settings?: Partial<PlanSettings>;
}[] = [
  {
    kind: 'payments',
    rows: [
      { name: '张大山', idNumber: ZHANG, payDate: '2020-11-20', payAmount: '280.00', order: 'T1', due: '280' },
      { name: '张大山', idNumber: ZHANG, payDate: '2020-11-21', payAmount: '280.00', order: 'T2', due: '280' },
      { name: '王建国', idNumber: WANG, payDate: '2020-11-02', payAmount: '280.00', receipt: 'P001' },
      { ...STRANGER, payDate: '2020-11-22', payAmount: '280.00', order: 'T3', state: '处理中', note: '代缴' },
      { name: '周明', idNumber: ZHOU, payDate: '2020-11-22', payAmount: '300.00' },
    ],
    settings: { channel: '微信' },
  },
  {
    kind: 'elsewhere',
    rows: [
      { name: '张大山', idNumber: ZHANG, insuredAt: '广东省深圳市', unit: '某厂' },
      { name: '周明', idNumber: ZHOU, insuredAt: '长沙', ended: '2020-05-31' },
      { ...STRANGER, insuredAt: '长沙' },
    ],
    settings: { exclusion: '职工医保', source: '医保局 比对', date: '2020-12-01' },
  },
  {
    kind: 'identities',
    rows: [
      { name: '张大山', idNumber: ZHANG, identityDate: '2020-10-01' },
      { name: '李秀英', idNumber: LI, withdrawn: '2020年10月' },
      { name: '周名', idNumber: ZHOU },
      { ...STRANGER, removal: '正常享受' },
    ],
    settings: { identity: '农村低保', source: '民政局', date: '2020-12-01' },
  },
  { kind: 'uninsured', rows: [{ name: '张大山', idNumber: ZHANG }, STRANGER, { name: '李二', idNumber: B }] },
  { kind: 'roster', rows: [{ name: '张大山', idNumber: ZHANG, phone: '13800000001' }, STRANGER] },
];

async function exported<Item>(title: string, items: readonly Item[], columns: readonly ListColumn<Item>[]) {
  const steps = listTable({ ...HEAD, title, sheet: title }, items, columns);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return readMade({ fileName: `2021 兰溪镇_${title}.xlsx`, bytes: await bytesOf(step.value) });
}

describe.each(LISTS)('$kind', ({ kind, rows, settings = {} }) => {
  const roster = rosterOf(PERSONS);
  const plan = planFile(fileOf(kind, rows), contextOf(roster), { ...NO_SETTINGS, ...settings });
  // As shown before anything is written, and what then waits.
  const groups = plan.piles().map(({ id, count }) => ({ id, rows: plan.rows(id, 0, count) }));
  const waiting = plan.outcome().waiting.map((row, id): TrayItem => ({ ...row, id, addedAt: 0 }));
  applyChange(roster, plan.outcome().change);
  const again = (file: Parameters<typeof planFile>[0]): FilePlan =>
    planFile(file, contextOf(roster, waiting), NO_SETTINGS);

  test.each(groups.filter((group) => group.id !== 'ignored' && group.rows.length > 0))('$id', async (group) => {
    const read = await exported(group.id, group.rows, pileColumns(group.rows, kind));
    if (read instanceof IntakeError) throw read;
    expect(read.kind).toBe(group.rows.some(({ said }) => said === undefined) ? 'roster' : kind);
    expect(again(read).effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
  });

  // Not every kind of list leaves something to wait.
  test.each(waiting.length > 0 ? ['待处理'] : [])('what waits: %s', async () => {
    const read = await exported(
      '待处理',
      waiting,
      trayColumns(waiting, () => ''),
    );
    if (read instanceof IntakeError) throw read;
    expect(read.kind).toBe(kind);
    expect(again(read).waiting()).toBe(waiting.length);
    expect(again(read).effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
  });
});

test('rows of several kinds that wait go out together, and come in again kind by kind', async () => {
  const roster = rosterOf(PERSONS);
  const waiting = LISTS.flatMap(
    ({ kind, rows, settings = {} }) =>
      planFile(fileOf(kind, rows), contextOf(roster), { ...NO_SETTINGS, ...settings }).outcome().waiting,
  ).map((row, id): TrayItem => ({ ...row, id, addedAt: 0 }));
  const kinds = [...new Set(waiting.map(({ kind }) => kind))] as FileKind[];
  expect(kinds.length).toBeGreaterThan(2);
  const steps = listTable(
    { ...HEAD, title: '待处理', sheet: '待处理' },
    waiting,
    trayColumns(waiting, () => ''),
  );
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const { opened, found } = await openFound(new Blob([await bytesOf(step.value)]), '兰溪_待处理.xlsx', () => undefined);
  expect(found.kind).toBe(kinds[0]);
  for (const kind of kinds) {
    const read = readOpened(opened, found.fileName, mappingOf(foundAs(found, kind)));
    const plan = planFile(read, contextOf(roster, waiting), NO_SETTINGS);
    const own = waiting.filter((item) => item.kind === kind).length;
    expect([kind, read.table.length, plan.waiting()]).toEqual([kind, own, own]);
    expect(plan.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
    const note = read.notes?.find(({ code }) => code === 'other-kinds');
    const others = kinds.filter((each) => each !== kind);
    expect(note?.code === 'other-kinds' ? note.kinds.map(([each]) => each) : []).toEqual(others);
  }
});

test('a group that says neither its list nor what stood in it is refused', async () => {
  const file = xlsxFile('对上.xlsx', [
    {
      name: '对上',
      rows: [
        ['工作表', '行', '姓名', '证件号码', '单位', '台账里的人', '变化', '问题', '处理'],
        ['Sheet1', 4, '王一', A, '金石', '王一（金石）', '其他参保：空 → 职工医保', '', '写入'],
      ],
    },
  ]);
  const read = await readMade(file);
  expect(read instanceof IntakeError ? [read.code, read.details] : 'it was read').toEqual([
    'own-report',
    { report: '导入预览里的一组' },
  ]);
});

test('what lists say is headed with the same words on the way out and on the way in', () => {
  for (const meaning of Object.keys(OWN_HEADS) as ListMeaning[])
    expect(OWN_HEADS[meaning]).toEqual([zh[`means-${meaning}`], en[`means-${meaning}`]]);
});

test('a problem names its field once, however its sentence begins', () => {
  expect(problemSaid('idNumber', 'id-format')).toBe('证件号码格式不对');
  expect(problemSaid('name', 'name-several')).toBe('姓名 一格里像是几个人的姓名，照原样');
  expect(problemSaid(null, 'said-dead')).not.toMatch(/^ /);
});
