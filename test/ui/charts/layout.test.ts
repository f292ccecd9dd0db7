import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/base/day';
import { changeOf, fits, moneyWriting, personsWriting, signed } from '../../../src/ui/charts/amounts';
import { heightOf, layBars, shortened, twoLines } from '../../../src/ui/charts/bars';
import { byChange, layDumbbells, restOf, type Pair } from '../../../src/ui/charts/dumbbells';
import { layLines } from '../../../src/ui/charts/lines';
import { fitted, widthOf, wrapped } from '../../../src/ui/charts/measure';
import { layMix } from '../../../src/ui/charts/mix';
import { makeScale } from '../../../src/ui/charts/scale';

const ROOM = { width: 700, em: 14 };
const SETS = [
  { id: '0', name: '现行' },
  { id: '1', name: '标准 320 元' },
];
const UNKNOWN = '未知';
const END = (names: readonly string[] | number, count: string) =>
  typeof names === 'number' ? `${names}: ${count}` : [...names, count].join(' ');

describe('a scale', () => {
  test.each([[[0, 2_388_000_000]], [[1]], [[0]], [[-350_000, 1_200_000]], [[0, 98_000]], [[7]]])(
    'begins at or below 0, holds every figure, and its marks are even: %j',
    (values) => {
      const scale = makeScale(values, 100, 500);
      expect(scale.least).toBeLessThanOrEqual(0);
      expect(scale.ticks).toContain(0);
      for (const value of values) {
        expect(scale.at(value)).toBeGreaterThanOrEqual(100);
        expect(scale.at(value)).toBeLessThanOrEqual(500);
      }
      const steps = new Set(scale.ticks.slice(1).map((tick, at) => tick - (scale.ticks[at] ?? 0)));
      expect(steps.size).toBe(1);
      expect(scale.ticks.every(Number.isInteger)).toBe(true);
    },
  );
});

describe('words', () => {
  test('are cut with an ellipsis and broken into lines that fit', () => {
    expect(fitted('个人应缴', 10)).toBe('个人应缴');
    expect(fitted('城乡居民基本医疗保险财政补助', 6)).toBe('城乡居民基…');
    expect(widthOf(fitted('城乡居民基本医疗保险财政补助', 6))).toBeLessThanOrEqual(6.6);
    const lines = wrapped('口径：应参保人员全部按标准参保时 Tengzhou 2021', 12);
    expect(lines.join('').replaceAll(' ', '')).toBe('口径：应参保人员全部按标准参保时Tengzhou2021');
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(12);
  });

  test('of money are short in the picture and exact in the table; unknown is no 0', () => {
    const much = moneyWriting([2_388_123_400, null]);
    expect([much.unit, much.short(2_388_123_400), much.exact(2_388_123_400 as never)]).toEqual([
      '万元',
      '2,388.1',
      '23,881,234.00',
    ]);
    const little = moneyWriting([28_050]);
    expect([little.unit, little.short(28_050), little.short(28_000)]).toEqual(['元', '280.50', '280']);
    expect(much.exact(null)).toBe('未知');
    expect(changeOf(null, 5, String)).toBe('未知');
    expect([signed(0, String), signed(5, String), signed(-5, String)]).toEqual(['±0', '+5', '−5']);
  });
});

describe('bars', () => {
  const groups = [
    { id: 'personal', name: '个人应缴', values: [2_000_000, 4_000_000] },
    { id: 'county', name: '县财政', values: [1_000_000, null] },
  ];
  const layout = layBars({ sets: SETS, groups }, ROOM, moneyWriting([4_000_000]), UNKNOWN);
  const box = (key: string) => layout.bars.find((bar) => bar.key === key)?.box;

  test('stand on one scale: their lengths are as their figures', () => {
    const one = box('county/0')?.width ?? 0;
    expect(one).toBeGreaterThan(20);
    expect(box('personal/0')?.width).toBeCloseTo(2 * one);
    expect(box('personal/1')?.width).toBeCloseTo(4 * one);
    expect(new Set(layout.bars.flatMap((bar) => bar.box?.x ?? [])).size).toBe(1);
  });

  test('are not there for what is unknown, and the word is', () => {
    const bar = layout.bars.find(({ key }) => key === 'county/1');
    expect([bar?.box, bar?.label.text]).toEqual([null, UNKNOWN]);
  });

  test('and their words stay within the picture, and no line touches the next', () => {
    for (const { label, line } of layout.bars) {
      expect(label.x + widthOf(label.text) * ROOM.em).toBeLessThanOrEqual(ROOM.width);
      expect(line.y + line.height).toBeLessThanOrEqual(layout.height);
    }
    const tops = layout.bars.map(({ line }) => line.y);
    expect([...tops].sort((a, b) => a - b)).toEqual(tops);
  });

  test('have the room that their words leave: a short bar needs less of it for its own', () => {
    const long = [{ id: 'a', name: '个人应缴', values: [900_000_000, 912_345_678] }];
    const short = [...long, { id: 'b', name: '市财政', values: [100, 12_345_678] }];
    const width = { width: 420, em: 16 };
    for (const given of [long, short]) {
      const { bars, plot } = layBars({ sets: SETS, groups: given }, width, moneyWriting([912_345_678]), UNKNOWN);
      expect(plot.width).toBeGreaterThan(given === long ? 40 : 90);
      for (const { label } of bars)
        expect(label.x + 1.2 * widthOf(label.text) * width.em).toBeLessThanOrEqual(width.width + 0.01);
    }
  });

  test('that are crowded put what changes below the figure, or alone where they are close: nothing is cut', () => {
    const long = [{ id: 'a', name: '个人缴费', values: [7_729_052_000, 4_964_092_000] }];
    const wide = moneyWriting(long[0]!.values, { yuan: true });
    const two = SETS.slice(0, 2);
    const room = { width: 420, em: 24 };
    for (const close of [false, true]) {
      const { bars } = layBars({ sets: two, groups: long }, room, wide, UNKNOWN, close);
      const words = bars.flatMap(({ label, change }) => [label, ...(change === null ? [] : [change])]);
      for (const { x, text } of words) expect(x + 1.2 * widthOf(text) * room.em, text).toBeLessThanOrEqual(room.width);
      const told = words.map(({ text }) => text);
      expect(told).toEqual(close ? ['77,290,520', '−27,649,600'] : ['77,290,520', '49,640,920', '−27,649,600']);
    }
    const { bars } = layBars({ sets: two, groups: long }, { width: 900, em: 24 }, wide, UNKNOWN);
    expect(bars.map(({ change }) => change)).toEqual([null, null]);
    expect(bars[1]?.label.text).toBe('49,640,920\u2002−27,649,600');
  });

  test('grow with the size of type', () => {
    const large = layBars({ sets: SETS, groups }, { width: 1300, em: 28 }, moneyWriting([4_000_000]), UNKNOWN);
    expect(large.height).toBeCloseTo(2 * layout.height, 0);
  });
});

test('bars set close are lower, as high as they were said to be, and tell which names were cut short', () => {
  const named = (name: string) => ({ id: name, name, values: [1, 2] });
  const groups = [named('个人'), named('残联'), named('Poverty-relief aid of the district'), named('县财政')];
  const two = SETS.slice(0, 2);
  const lay = (close: boolean) => layBars({ sets: two, groups }, ROOM, moneyWriting([2]), UNKNOWN, close);
  for (const close of [false, true])
    expect(lay(close).height / ROOM.em, String(close)).toBeLessThanOrEqual(heightOf(groups.length, close) + 0.01);
  expect(lay(true).height).toBeLessThan(lay(false).height * 0.8);
  expect(shortened(lay(false))).toEqual([]); // two lines
  const narrow = layBars({ sets: two, groups }, { ...ROOM, width: 260 }, moneyWriting([2]), UNKNOWN, true);
  expect(shortened(narrow)).toEqual(['Poverty-relief aid of the district']);
});

describe('dumbbells', () => {
  const pair = (id: string, before: number | null, after: number | null): Pair => ({ id, name: id, before, after });
  const pairs = [pair('a', 10, 12), pair('b', 10, 3), pair('c', 5, 5), pair('d', null, 8), pair('e', null, null)];

  test('come with the largest change first, unknown ones last', () => {
    expect(byChange(pairs).map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd', 'e']);
  });

  test('leave out what is unknown, and tell what the rest comes to', () => {
    const { rows } = layDumbbells(byChange(pairs), ROOM, personsWriting(), UNKNOWN);
    expect(rows.map(({ before }) => before === null)).toEqual([false, false, false, true, true]);
    expect(rows.map(({ label }) => label.text)).toEqual([
      '3\u2002−7',
      '12\u2002+2',
      '5\u2002±0',
      '8\u2002未知',
      '未知',
    ]);
    expect(restOf(pairs)).toEqual({ units: 5, changed: 2, change: -5, unknown: 2 });
  });

  test('lie on one scale, with 0 where figures change sign', () => {
    const { rows, zero } = layDumbbells([pair('a', 0, -200), pair('b', 0, 100)], ROOM, moneyWriting([200]), UNKNOWN);
    expect(rows.map(({ before }) => before)).toEqual([zero, zero]);
    expect(rows.map(({ label }) => label.text)).toEqual(['−2', '+1']);
    expect(zero - (rows[0]?.after ?? 0)).toBeCloseTo(2 * ((rows[1]?.after ?? 0) - zero));
  });
});

describe('lines', () => {
  const data = {
    sets: SETS,
    first: 100 as Day,
    last: 110 as Day,
    asOf: 104 as Day,
    totals: [
      [0, 2, 2, 2, 8],
      [0, 2, 2, 2, 4],
    ],
    deadlines: [
      { day: 109 as Day, text: '集中缴费期截止', sets: [0] },
      { day: 109 as Day, text: '乡镇上报名册的日子', sets: [0, 1] },
      { day: 102 as Day, text: '集中缴费期截止', sets: [1] },
    ],
  };
  const layout = layLines(data, ROOM, personsWriting(), ({ text }) => text, END);

  test('end where their figures are, higher for more', () => {
    const [one, other] = layout.ends;
    expect(one?.y).toBeLessThan(other?.y ?? 0);
    expect(one?.x).toBeCloseTo(layout.asOf);
    expect([one?.label.text, other?.label.text]).toEqual(['现行 8', '标准 320 元 4']);
  });

  test('have their deadlines at their days, with words that do not touch', () => {
    expect(layout.deadlines.map(({ x }) => Math.round(x))).toEqual(
      [102, 109, 109].map((day) => Math.round(layout.plot.x + (layout.plot.width * (day - 100)) / 10)),
    );
    const words = layout.deadlines.map(
      ({ label }) => [label.y, label.x, label.x + widthOf(label.text) * ROOM.em] as const,
    );
    for (const [at, [y, from]] of words.entries())
      for (const [otherY, , to] of words.slice(0, at)) expect(y !== otherY || from >= to).toBe(true);
    for (const [, , to] of words) expect(to).toBeLessThanOrEqual(ROOM.width);
  });

  test('in English too the last day does not touch the unit, and a word has the room behind its day', () => {
    const persons = { ...personsWriting(), unit: 'persons' };
    const long = 'Lists of civil affairs, poverty relief and the disabled federation are due by now';
    const wide = layLines(
      { ...data, deadlines: [{ day: 101 as Day, text: long, sets: [0, 1] }] },
      ROOM,
      persons,
      ({ text }) => text,
      END,
    );
    const [, last] = wide.dates;
    expect(wide.unit.x - widthOf(wide.unit.text) * ROOM.em).toBeGreaterThan(last!.x);
    const [{ label }] = wide.deadlines as [(typeof wide.deadlines)[number]];
    expect(widthOf(label.text) * ROOM.em).toBeGreaterThan(0.45 * ROOM.width);
    expect(label.x + widthOf(label.text) * ROOM.em).toBeLessThanOrEqual(ROOM.width);
  });

  test('names at equal ends that would be cut short give way to their number', () => {
    const long = [
      SETS[0]!,
      { id: '1', name: '把标准提高到三百二十元' },
      { id: '2', name: '把标准提高到三百二十元（副本）' },
    ];
    const [one, two] = data.totals;
    const lines = layLines({ ...data, sets: long, totals: [one!, two!, two!] }, ROOM, personsWriting(), String, END);
    expect(lines.ends.map(({ label }) => label.text)).toEqual(['现行 8', '2: 4', '']);
  });

  test('with several near nothing stay apart and above the unit of the axis', () => {
    const sets = [...SETS, { id: '2', name: '乙' }, { id: '3', name: '丙' }];
    const totals = [
      [0, 900],
      [0, 3],
      [0, 2],
      [0, 1],
    ];
    const { ends, plot } = layLines({ ...data, sets, totals }, ROOM, personsWriting(), String, END);
    const heights = ends.map(({ label }) => label.y).sort((a, b) => a - b);
    const gaps = heights.slice(1).map((y, at) => y - heights[at]!);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1.3 * ROOM.em);
    expect(heights.at(-1)).toBeLessThan(plot.y + plot.height);
    expect(ends.map(({ label }) => label.text)).toHaveLength(4);
  });

  test('write equal ends once', () => {
    const same = layLines({ ...data, totals: [data.totals[0]!, data.totals[0]!] }, ROOM, personsWriting(), String, END);
    expect(same.ends.map(({ label }) => label.text)).toEqual(['8', '']);
  });
});

test('stacked bars: parts lie end to end, as long as their counts, and nobody’s part takes no place', () => {
  const parts = [
    { id: 'full', name: '全额资助', counts: [300, 100] },
    { id: 'none', name: '没有人', counts: [0, 0] },
    { id: 'half', name: '半额资助', counts: [100, 200] },
  ];
  const layout = layMix(
    { sets: SETS, parts, without: [1000, 1100], unaided: [0, 40] },
    ROOM,
    (persons, without, unaided) => `${persons}/${without}/${unaided}`,
  );
  const of = (key: string) => layout.segments.find((segment) => segment.key === key)?.box;
  expect(layout.segments).toHaveLength(4);
  expect(layout.legend.entries.map(({ text, index }) => [text, index])).toEqual([
    ['全额资助', 0],
    ['半额资助', 2],
  ]);
  expect(of('0/half')?.x).toBeCloseTo((of('0/full')?.x ?? 0) + (of('0/full')?.width ?? 0));
  expect(of('0/full')?.width).toBeCloseTo(3 * (of('1/full')?.width ?? 0));
  expect(layout.totals.map(({ text }) => text)).toEqual(['400/1000/0', '300/1100/40']);
});

test('a long name takes two lines beside tall bars, and is shortened beside low ones', () => {
  expect(twoLines('Disabled federation', 7, 2.7)).toEqual(['Disabled', 'federation']);
  expect(twoLines('Disabled federation', 7, 1.25)).toEqual([expect.stringMatching(/…$/)]);
  expect(twoLines('县残联', 7, 2.7)).toEqual(['县残联']);
});

describe('figures and the difference written beside them fit', () => {
  // 213.20 → 230.20 would be +17.00, and is 16.99.
  const pair = [2_132_044_00, 2_301_975_00] as const;

  const write = (pairs: readonly (readonly [number, number])[], wish: { fine?: boolean; exact?: boolean } = {}) => {
    const writing = moneyWriting(pairs.flat(), { ...wish, beside: pairs });
    return [...pairs.flat().map(writing.short), ...pairs.map(([a, b]) => writing.said(b - a))];
  };

  test('in one unit: with more decimals where fewer would not do', () => {
    expect(write([[2_132_020_00, 2_302_060_00]], { fine: true })).toEqual(['213.202', '230.206', '17.004万元']);
    // 213.2 → 230.3 and +17.0 do not fit, 213.24 → 230.26 and +17.02 do.
    expect(write([[2_132_400_00, 2_302_600_00]])).toEqual(['213.24', '230.26', '17.02万元']);
    // An exact half is written the same wherever it stands: in binary 37.675 is a little less.
    expect(write([[0, 376_750_00]], { fine: true })).toEqual(['0.00', '37.68', '37.68万元']);
    // Beside others that take three decimals, as many; a sentence leaves out a third one that says nothing.
    const beside = moneyWriting([0, 552_800_00], { fine: true, least: 3, beside: [[0, 552_800_00]] });
    expect([beside.short(552_800_00), beside.said(552_800_00), beside.said(552_750_00)]).toEqual([
      '55.280',
      '55.28万元',
      '55.275万元',
    ]);
  });

  test('without rounding where they add up', () => {
    expect(write([[2_132_400_00, 2_302_650_00]], { exact: true })[2]).toBe('17.025万元');
    expect(write([[0, 230_000_00]], { exact: true })[2]).toBe('23.00万元');
  });

  test('in yuan, axis and all, where decimals would be finer than ten yuan', () => {
    expect(write([pair], { fine: true })).toEqual(['2,132,044', '2,301,975', '169,931元']);
    expect(write([[689_000_00, 745_227_50]], { exact: true })).toEqual(['689,000', '745,227.50', '56,227.50元']);
    // A change of fen is not lost beside another one of millions.
    const far = [
      [5_000_000_00, 9_000_000_00],
      [2_000_000_00, 2_000_056_50],
    ] as const;
    expect(write(far).slice(4)).toEqual(['4,000,000元', '56.50元']);
    expect(moneyWriting(pair, { beside: [[0, 120_000_00]], yuan: true }).short(120_000_00)).toBe('120,000');
  });

  test('in yuan, axis and all, where nothing changes by as much as one of the larger unit, or all is little', () => {
    const pairs = [
      [344_000_00, 345_450_00],
      [20_000_00, 19_124_50],
    ] as const;
    expect(write(pairs)).toEqual(['344,000', '345,450', '20,000', '19,124.50', '1,450元', '-875.50元']);
    expect(moneyWriting(pairs.flat(), { beside: pairs }).unit).toBe('元');
    expect(write([[5_000, 6_000]])).toEqual(['50', '60', '10元']);
  });

  test('whatever the figures are', () => {
    const read = (text: string | undefined) =>
      Math.round(Number((text ?? '').replaceAll(/[,万元]/g, '').replace('−', '-')) * 1_000);
    for (let seed = 1; seed < 400; seed += 1) {
      const before = (seed * 7_919_317) % 900_000_000;
      const after = before + ((seed * 104_729_113) % 90_000_000) - 45_000_000;
      for (const wish of [{}, { fine: true }, { exact: true }]) {
        const [was, is, change] = write([[before, after]], wish);
        expect(read(is) - read(was), `${before} ${after}`).toBe(read(change));
        expect(read(change) === 0).toBe(after === before);
      }
    }
  });

  test('halves go away from 0 on both sides', () => {
    expect(fits(10)([0, -5])).toBe(true);
    expect(fits(10)([5, 10])).toBe(false);
    expect(fits(10)([null, 10])).toBe(true);
    expect(moneyWriting([-10_050_00]).short(-10_050_00)).toBe('−1.01');
  });
});
