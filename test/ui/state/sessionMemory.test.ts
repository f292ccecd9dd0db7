import { expect, test } from 'vitest';
import type { Session } from '../../../src/client/types';
import { keepLastCell, lastCellOf } from '../../../src/ui/state/lastCells';
import { sessionMemory, takeMemories } from '../../../src/ui/state/sessionMemory';

const session = () => ({}) as Session;

test('what is remembered of a session goes to its heir, of every part of the page, and to nobody else', () => {
  const tabs = sessionMemory<string>();
  const [first, other, heir] = [session(), session(), session()];
  tabs.set(first, '演示');
  tabs.set(other, '文件');
  keepLastCell(first, { row: 7, column: 'name', query: '{}' });
  const remember = takeMemories(first);
  tabs.set(first, '测算'); // too late
  remember(heir);
  expect([tabs.get(heir), tabs.get(other), tabs.get(session())]).toEqual(['演示', '文件', undefined]);
  expect(lastCellOf(heir)).toEqual({ row: 7, column: 'name', query: '{}' });
  expect(lastCellOf(other)).toBeUndefined();
});
