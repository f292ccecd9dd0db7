import { createRoot } from 'solid-js';
import { afterEach, expect, test, vi } from 'vitest';
import { makeFailure } from '../../../src/client/failure';
import { createWorks } from '../../../src/ui/state/work';
import { fileWorkDone, fileWorkFailed } from '../../../src/ui/toast/fileWork';
import { meets } from '../../../src/ui/toast/meets';
import { reportError } from '../../../src/ui/toast/report';
import { dismissToast, keepToast, releaseToast, toastDone, toastProblem, toasts } from '../../../src/ui/toast/toasts';

afterEach(() => {
  for (const { id } of toasts()) dismissToast(id);
});

test('the same refusal shown again is renewed: one message, anew, the newest, with the time', () => {
  const first = toastProblem(() => '甲');
  toastProblem(() => '乙');
  const [before] = toasts();
  expect(before?.again).toBeUndefined();
  expect(toastProblem(() => '甲')).toBe(first);
  expect(toasts().map((toast) => toast.text())).toEqual(['乙', '甲']);
  const renewed = toasts().at(-1);
  expect(renewed).not.toBe(before);
  expect(renewed?.again).toBeInstanceOf(Date);
});

test('what is said again, a key held down at a limit, stands once; what can be taken back stands each time', () => {
  for (let time = 0; time < 3; time += 1) toastDone(() => '已经是最大');
  expect(toasts().map((toast) => toast.text())).toEqual(['已经是最大']);
  const action = { label: () => '撤销', run: () => undefined };
  toastDone(() => '已删除 1 人', { action });
  toastDone(() => '已删除 1 人', { action });
  expect(toasts().map((toast) => toast.text())).toEqual(['已删除 1 人', '已删除 1 人']);
});

test('a failure told first by the state of saving and then by what was refused has not appeared again', () => {
  const told = () => {
    toastProblem(() => '磁盘已满', { first: true });
    return toastProblem(() => '磁盘已满');
  };
  const first = told();
  expect(toasts().map(({ again }) => again)).toEqual([undefined]);
  expect(told()).toBe(first);
  expect(toasts()).toHaveLength(1);
  expect(toasts()[0]?.again).toBeInstanceOf(Date);
});

test('what is said of a file takes the place of what was said of another one, and ends with work that went well; the rest stays', async () => {
  const texts = () => toasts().map(({ text }) => text());
  const works = createRoot(() => createWorks({ done: fileWorkDone, failed: fileWorkFailed }));
  const go = (task: string, code: string | null) =>
    works
      .during(task, null, () => (code === null ? Promise.resolve() : Promise.reject(makeFailure(code as never, {}))))
      .catch((error: unknown) => reportError(error));
  toastProblem(() => '日期');
  await go('merge', 'backup-damaged');
  expect(texts()).toHaveLength(2);
  await go('restore', 'backup-foreign');
  expect(texts()).toEqual(['日期', expect.stringContaining('这不是本工作台的备份文件')]);
  await go('copy', null);
  expect(texts()).toHaveLength(2);
  await go('backup', null);
  expect(texts()).toEqual(['日期']);
  await go('import', 'storage-full');
  await go('export', null);
  expect(texts()).toEqual(['日期', expect.stringContaining('空间已满')]);
});

test('boxes meet where they have room in common', () => {
  const box = { left: 0, right: 10, top: 0, bottom: 10 };
  expect(meets(box, { left: 9, right: 20, top: 9, bottom: 20 })).toBe(true);
  expect(meets(box, { left: 10, right: 20, top: 0, bottom: 10 })).toBe(false);
  expect(meets(box, { left: 0, right: 10, top: 11, bottom: 20 })).toBe(false);
});

test('what waits for an answer is taken away by no time and no other message, and takes no room from them', () => {
  vi.useFakeTimers();
  const offer = toastDone(() => '问', { lasting: true });
  toastProblem(() => '甲');
  toastProblem(() => '乙');
  keepToast(offer);
  releaseToast(offer);
  vi.advanceTimersByTime(100_000);
  vi.useRealTimers();
  expect(toasts().map(({ text }) => text())).toEqual(['问', '甲', '乙']);
  toastProblem(() => '丙');
  expect(toasts().map(({ text }) => text())).toEqual(['问', '乙', '丙']);
});

test('a refusal by which nothing is to be put right goes by itself, though not while it is looked at', () => {
  vi.useFakeTimers();
  try {
    const id = toastProblem(() => '没有打开', { stay: 60_000 });
    const other = toastProblem(() => '没有保存');
    const shown = () => toasts().map((toast) => toast.id);
    vi.advanceTimersByTime(59_000);
    keepToast(id);
    vi.advanceTimersByTime(120_000);
    expect(shown()).toEqual([id, other]);
    releaseToast(id);
    vi.advanceTimersByTime(60_000);
    expect(shown()).toEqual([other]);
    releaseToast(other);
    vi.advanceTimersByTime(600_000);
    expect(shown()).toEqual([other]);
    dismissToast(other);
  } finally {
    vi.useRealTimers();
  }
});
