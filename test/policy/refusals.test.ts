import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatPolicyError } from '../../src/policy/errors';
import { readPolicy } from '../../src/policy/read';

const read = (folder: string, name: string) =>
  readPolicy(readFileSync(`test/policy/${folder}/${name}.yaml`, 'utf8'), `${name}.yaml`);
const names = (folder: string): string[] =>
  readdirSync(`test/policy/${folder}`)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.replace('.yaml', ''));

/** Every refusal has a file that earns it; the exact sentences stand in `bad/messages.md`. */
describe('what the reader refuses', () => {
  it('with these sentences', async () => {
    const told = names('bad').map((name) => {
      const result = read('bad', name);
      if (result.ok) return `## ${name}\n(accepted)`;
      const lines = result.errors.flatMap((error) => [
        `- ${formatPolicyError(error)}`,
        `- ${formatPolicyError(error, 'en')}`,
      ]);
      return [`## ${name}`, ...lines].join('\n');
    });
    await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot('bad/messages.md');
  });

  it.each(names('bad'))('%s is refused', (name) => {
    expect(read('bad', name).ok).toBe(false);
  });
});

describe('what the reader accepts', () => {
  it.each(names('good'))('%s', (name) => {
    const result = read('good', name);
    expect(result.ok ? [] : result.errors.map((error) => formatPolicyError(error))).toEqual([]);
  });
});

describe('hostile files', () => {
  it('larger than a megabyte are refused unread', () => {
    const result = readPolicy(`id: x\n# ${'x'.repeat(1_000_000)}`, 'big.yaml');
    expect(result.ok ? [] : result.errors.map(({ zh }) => zh)).toEqual([
      '文件超过 1 MB，不像政策文件。请检查是否选错了文件。',
    ]);
  });

  it('nested without end are refused', () => {
    const result = readPolicy(`id: ${'['.repeat(50_000)}`, 'deep.yaml');
    expect(result.ok).toBe(false);
  });

  it('nested too deep are refused with the place', () => {
    const result = readPolicy(`id: ${'['.repeat(30)}${']'.repeat(30)}`, 'deep.yaml');
    expect(result.ok ? '' : result.errors[0]?.zh).toBe('嵌套超过 24 层。请检查缩进和括号。');
  });

  it('with an alias bomb are refused', () => {
    const bomb = ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: &c [*b, *b]'].join('\n');
    const result = readPolicy(bomb, 'bomb.yaml');
    expect(result.ok ? '' : result.errors[0]?.zh).toContain('锚点和引用');
  });
});
