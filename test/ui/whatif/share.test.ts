import { describe, expect, test } from 'vitest';
import { loadPolicy } from '../../../src/policy/library';
import { encodeFile, encodeLink } from '../../../src/policy/scenarioLink';
import type { Scenario } from '../../../src/policy/scenario-types';
import { isScenarioFile } from '../../../src/ui/state/arriving';
import {
  baseDiffers,
  readArriving,
  sameChanges,
  shareText,
  whyNot,
  withBase,
} from '../../../src/ui/whatif/share/content';

const raised: Scenario = { name: '涨', overlay: { premium: 32_000 }, dropped: ['full'], added: [] };
const lanxi = loadPolicy('lanxi-2021');
const shared = { policyId: lanxi.id, policyVersion: lanxi.version, scenario: raised };

describe('a scenario that comes', () => {
  test('is read from a link and from a file', async () => {
    const link = encodeLink(lanxi.id, lanxi.version, raised);
    const file = encodeFile(lanxi.id, lanxi.version, raised);
    const text = link.ok ? `http://127.0.0.1/#${link.text}` : '';
    expect(await readArriving({ kind: 'link', text })).toEqual({ ok: true, shared });
    const whole = new File([file.ok ? file.text : ''], 'a.qingjing.json');
    expect(await readArriving({ kind: 'file', file: whole })).toEqual({ ok: true, shared });
    const huge = new File([new Uint8Array(3_000_000)], 'a.qingjing.json');
    expect(await readArriving({ kind: 'file', file: huge })).toMatchObject({ ok: false });
  });

  test('is known by its name, however often it was downloaded; rosters and other things are not', () => {
    const named = (name: string) => isScenarioFile(new File([], name));
    for (const name of ['涨.qingjing.json', '涨.qingjing (2).json', 'A.QINGJING.JSON']) expect(named(name)).toBe(true);
    for (const name of ['名册.csv', 'package.json', '涨.qingjing.json.csv']) expect(named(name)).toBe(false);
    expect(isScenarioFile({ plain: '', html: '' })).toBe(false);
  });

  test('can be had where its policy is and its figures can be; else a sentence says why not', () => {
    expect(whyNot(shared)).toBe(null);
    expect(whyNot({ ...shared, policyId: 'nowhere-2030' })).toContain('这里没有这个政策');
    const strange = { ...shared, scenario: { ...raised, overlay: { nothing: 1 } } };
    expect(whyNot(strange)).toMatch(/^情景“涨”在这里用不了：没有代号为“nothing”的参数。这里有的是：个人缴费标准；/);
    expect(whyNot(strange)).not.toContain('另一个版本');
    expect(whyNot({ ...strange, policyVersion: 'older' })).toContain('另一个版本');
  });
});

test('from a file only what can be pasted goes out, without the folders of this computer; else an address', async () => {
  const link = encodeLink(lanxi.id, lanxi.version, raised);
  const made = link.ok ? link.text : '';
  const text = shareText(made, { protocol: 'file:', href: 'file:///C:/Users/%E7%8E%8B/%E5%8F%B0%E8%B4%A6.html#old' });
  expect(text).toBe(`#${made}`);
  expect(await readArriving({ kind: 'link', text })).toEqual({ ok: true, shared });
  expect(shareText(made, { protocol: 'https:', href: 'https://a.cn/b/#old' })).toBe(`https://a.cn/b/#${made}`);
});

test('the workbook’s own changes may travel along, below those of the scenario', () => {
  expect(withBase({ premium: 30_000, 'open-fund': 5 }, raised).overlay).toEqual({ premium: 32_000, 'open-fund': 5 });
});

test('a workbook whose own figures were changed tells that its baseline is another, and in what', () => {
  expect(baseDiffers(lanxi, {})).toBe('');
  const premium = lanxi.parameters.find(({ id }) => id === 'premium')!;
  expect(baseDiffers(lanxi, { premium: premium.value })).toBe('');
  expect(baseDiffers(lanxi, { premium: 30_000 })).toMatch(
    /^本工作簿改过政策里的数：个人缴费标准 300\.00 元（文件为 280\.00 元）。这里的“现行”与对方的可能不同/,
  );
  const [unit] = lanxi.quota.rows;
  expect(baseDiffers(lanxi, { [`target@${unit?.name}`]: 1 })).toContain(`${unit?.name}任务数 1`);
  const all = Object.fromEntries(
    lanxi.parameters.filter(({ unit: of }) => of === 'yuan').map(({ id }) => [id, 12_345]),
  );
  expect(baseDiffers(lanxi, all)).toMatch(/^本工作簿改过政策里的 \d+ 个数，如/);
});

test('two scenarios are the same by what they change', () => {
  const other: Scenario = { ...raised, name: '另', overlay: { b: 1, a: 2 } };
  expect(sameChanges(raised, { ...raised, name: '别名' })).toBe(true);
  expect(sameChanges(other, { ...other, overlay: { a: 2, b: 1 } })).toBe(true);
  expect(sameChanges(raised, { ...raised, overlay: { premium: 32_100 } })).toBe(false);
  expect(sameChanges(raised, { ...raised, dropped: [] })).toBe(false);
});
