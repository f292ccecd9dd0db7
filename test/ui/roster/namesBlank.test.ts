import { expect, test } from 'vitest';
import { namesBlank } from '../../../src/ui/roster/filterWords';

test('blank cells are looked for by what the list calls them', () => {
  expect(['空', '空白', ' 空白 ', '（空', '(空白)', '白'].map(namesBlank)).toEqual(Array(6).fill(true));
  expect(['', ' ', '空组', '天空', '白云'].map(namesBlank)).toEqual(Array(5).fill(false));
});
