import { describe, expect, it, test } from 'vitest';
import { NO_SETTINGS } from '../../src/intake/decisions';
import { findTables } from '../../src/intake/find/findTables';
import { mappingOf } from '../../src/intake/find/mapping';
import type { Found } from '../../src/intake/found';
import { planFile } from '../../src/intake/planFile';
import { previewOf } from '../../src/intake/preview';
import { readOpened } from '../../src/intake/readFile';
import { withAnswer, withMeaning } from '../../src/ui/import/reading/edits';
import { book, sheet, type Rows } from './find/support';
import { contextOf, rosterOf } from './lists/support';
import { ID, ROSTER } from './whole/come';

// A column that nobody understood holds its rows; one answer settles it, for this file and for those of its shape.

const NAMES = ['王一', '李二', '张三', '赵四'] as const;
const listOf = (header: string, texts: readonly string[], more: Rows[number] = []): Rows => [
  ['兰溪镇农村低保对象花名册'],
  ['姓名', '身份证号码', '村', header, ...more],
  ...NAMES.map((name, at) => [name, ID[name], '千家洲', texts[at] ?? '']),
];
const opened = (...rows: Rows[]) => book(rows.map((each, at) => sheet(`第${at + 1}页`, each)));

function cameAs(found: Found, file: ReturnType<typeof opened>) {
  const read = readOpened(file, '低保.xlsx', mappingOf(found), () => {}, true, ['千家洲']);
  const plan = planFile(read, contextOf(rosterOf(ROSTER)), { ...NO_SETTINGS, identity: '农村低保' });
  const count = (pile: string) => plan.piles().find(({ id }) => id === pile)?.count ?? 0;
  return {
    doubts: previewOf(plan, '1').doubts ?? [],
    matched: count('matched'),
    held: count('problems'),
    effects: plan.effects(),
    problems: plan.rows('problems', 0, 9).map(({ problems }) => problems.map(({ code, text }) => `${code} ${text}`)),
  };
}

describe('a column that holds rows', () => {
  const file = opened(listOf('是否在校', ['是', '否', '', '是']));
  const found = findTables(file, { fileName: '低保.xlsx', knownUnits: ['千家洲'] });

  it('is told with its words, how often each stands there, and which looks as if it spoke against its rows', () => {
    const { doubts, matched, held } = cameAs(found, file);
    expect([matched, held]).toEqual([0, 4]);
    expect(doubts).toEqual([
      {
        header: '是否在校',
        places: [{ sheet: 0, column: 3 }],
        rows: 4,
        words: [
          { text: '是', count: 2, against: false },
          { text: '', count: 1, against: false },
          { text: '否', count: 1, against: true },
        ],
        more: 0,
      },
    ]);
  });

  it('holds nobody once it is said to be no matter', () => {
    const { doubts, matched, held } = cameAs(withMeaning(found, 0, 3, null), file);
    expect([doubts.length, matched, held]).toEqual([0, 4, 0]);
  });

  it('keeps out the rows that say what is said to count against them, and they do not wait', () => {
    const answered = withAnswer(found, [{ sheet: 0, column: 3 }], { against: ['否'], answered: ['是', ''] });
    const { doubts, matched, held, effects, problems } = cameAs(answered, file);
    expect([doubts.length, matched, held, effects.tray]).toEqual([0, 3, 1, 0]);
    expect(problems).toEqual([['column-against 是否在校：否']]);
  });

  it('is remembered for files of the shape: the same words count as before, another one is asked about', () => {
    const answered = withAnswer(found, [{ sheet: 0, column: 3 }], { against: ['否'], answered: ['是', ''] });
    const remembered = [{ shape: found.shape, mapping: mappingOf(answered) }];
    const next = opened(listOf('是否在校', ['否', '休学', '', '是']));
    const again = findTables(next, { fileName: '低保.xlsx', knownUnits: ['千家洲'], remembered });
    const { doubts, matched } = cameAs(again, next);
    expect(matched).toBe(2);
    expect(doubts.map(({ words }) => words.map(({ text }) => text))).toEqual([['休学']]);
    // What is said of the new word leaves what was said of the others.
    const more = withAnswer(again, [{ sheet: 0, column: 3 }], { against: [], answered: ['休学'] });
    expect(cameAs(more, next)).toMatchObject({ doubts: [], matched: 3, held: 1 });
  });

  it('blank cells can be what counts against their rows', () => {
    const answered = withAnswer(found, [{ sheet: 0, column: 3 }], { against: [''], answered: ['是', '否'] });
    expect(cameAs(answered, file)).toMatchObject({ matched: 3, held: 1, problems: [['column-against 是否在校：']] });
  });

  it('another meaning given by hand takes the answer away', () => {
    const answered = withAnswer(found, [{ sheet: 0, column: 3 }], { against: ['否'], answered: ['是', ''] });
    const column = withMeaning(answered, 0, 3, 'note').sheets[0]?.columns[3];
    expect([column?.meaning, column?.against, column?.answered]).toEqual(['note', undefined, undefined]);
  });
});

test('sheets of one head are asked about once, and answered together', () => {
  const file = opened(listOf('是否在校', ['是', '否', '是', '是']), listOf('是否在校', ['是', '否', '否', '是']));
  const found = findTables(file, { fileName: '低保.xlsx', knownUnits: ['千家洲'] });
  const [doubt, ...others] = cameAs(found, file).doubts;
  expect([others.length, doubt?.rows, doubt?.places.length]).toEqual([0, 8, 2]);
  expect(cameAs(withAnswer(found, doubt?.places ?? [], null), file).doubts).toEqual([]);
});

test('where no word tells one way from the other all of them count against their rows, unless somebody says otherwise', () => {
  const file = opened(listOf('FKZT', ['S', 'F', 'S', 'S']));
  const found = findTables(file, { fileName: '低保.xlsx', knownUnits: ['千家洲'] });
  expect(cameAs(found, file).doubts[0]?.words.map(({ text, against }) => [text, against])).toEqual([
    ['S', true],
    ['F', true],
  ]);
});

test('a list in which nothing waits for a column asks nothing', () => {
  const file = opened(listOf('健康状况', ['良好', '一般', '患病', '']));
  const found = findTables(file, { fileName: '低保.xlsx', knownUnits: ['千家洲'] });
  expect(cameAs(found, file)).toMatchObject({ doubts: [], matched: 4, held: 0 });
});

test('what a line over the rows says is told as such, not as a column', () => {
  const rows: Rows = [
    ['兰溪镇农村低保对象花名册'],
    ['姓名', '身份证号码', '村'],
    ['王一', ID.王一, '千家洲'],
    ['停发人员', '', ''],
    ['李二', ID.李二, '千家洲'],
  ];
  const file = opened(rows);
  const { problems } = cameAs(findTables(file, { fileName: '低保.xlsx', knownUnits: ['千家洲'] }), file);
  expect(problems.flat().filter((each) => each.startsWith('column-unread'))).toEqual([]);
  expect(problems.flat().some((each) => each.startsWith('heading-against 停发人员'))).toBe(true);
});

test('somebody new whom a column says to have gone is asked about in a roster too', () => {
  const rows: Rows = [
    ['姓名', '身份证号码', '村', '组', '户编号', '与户主关系', '人口状态'],
    ['王一', ID.王一, '千家洲', '1组', '1', '户主', '正常'],
    ['新人', ID.新人, '千家洲', '1组', '1', '子女', '死亡注销'],
  ];
  const file = opened(rows);
  const found = findTables(file, { fileName: '名册.xlsx', knownUnits: ['千家洲'] });
  const plan = (of: Found) =>
    planFile(
      readOpened(file, '名册.xlsx', mappingOf(of), () => {}, true, ['千家洲']),
      contextOf(rosterOf(ROSTER)),
      NO_SETTINGS,
    );
  const [doubt] = plan(found).doubts();
  expect([found.kind, doubt?.header, doubt?.words[0]]).toEqual([
    'roster',
    '人口状态',
    { text: '死亡注销', count: 1, against: true },
  ]);
  expect(plan(withAnswer(found, doubt?.places ?? [], null)).effects().added).toBe(1);
  const kept = plan(withAnswer(found, doubt?.places ?? [], { against: ['死亡注销'], answered: [] }));
  expect([kept.effects().added, kept.doubts()]).toEqual([0, []]);
});
