import { parseSync } from 'vite';

/** A test as its file writes it. What is put into its title when it runs stands as `…`. */
export interface WrittenTest {
  readonly title: string;
  /** `sometimes`: only where what it needs is there (`skipIf`, `runIf`). */
  readonly runs: 'always' | 'sometimes' | 'never';
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

const NEVER = new Set(['skip', 'todo', 'fails']);
const SOMETIMES = new Set(['skipIf', 'runIf']);
const OFTEN: readonly WrittenTest['runs'][] = ['always', 'sometimes', 'never'];
const rarer = (a: WrittenTest['runs'], b: WrittenTest['runs']) => (OFTEN.indexOf(a) > OFTEN.indexOf(b) ? a : b);

/** All tests of a file, with what the groups around them say of when they run. */
export function testsOf(path: string, source: string): WrittenTest[] {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const found: WrittenTest[] = [];
  const walk = (node: Node, around: WrittenTest['runs']): void => {
    const call = node.type === 'CallExpression' ? named(node['callee']) : null;
    const [first] = call === null ? [] : (node['arguments'] as Node[]);
    const title = first === undefined ? null : text(first);
    const runs = call === null || title === null ? around : rarer(around, often(call.ways));
    if (call !== null && title !== null && call.name !== 'describe') found.push({ title, runs });
    for (const value of Object.values(node))
      for (const each of Array.isArray(value) ? (value as unknown[]) : [value]) if (isNode(each)) walk(each, runs);
  };
  walk(program as unknown as Node, 'always');
  return found;
}

/** `test.skipIf(…).each(…)` is `test` in the ways `skipIf` and `each`; null for any other function. */
function named(callee: unknown): { readonly name: string; readonly ways: readonly string[] } | null {
  if (!isNode(callee)) return null;
  if (callee.type === 'Identifier') {
    const name = String(callee['name']);
    return ['test', 'it', 'describe'].includes(name) ? { name, ways: [] } : null;
  }
  if (callee.type === 'CallExpression') return named(callee['callee']);
  if (callee.type !== 'MemberExpression') return null;
  const inner = named(callee['object']);
  const way = isNode(callee['property']) ? String(callee['property']['name']) : '';
  return inner && { ...inner, ways: [...inner.ways, way] };
}

function often(ways: readonly string[]): WrittenTest['runs'] {
  if (ways.some((way) => NEVER.has(way))) return 'never';
  return ways.some((way) => SOMETIMES.has(way)) ? 'sometimes' : 'always';
}

function text(node: Node): string | null {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null;
  if (node.type !== 'TemplateLiteral') return null;
  return (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('…');
}

/** A line of the README's table: what is promised, and the tests behind it. */
export interface Promised {
  readonly promise: string;
  readonly tests: readonly { readonly file: string; readonly title: string }[];
}

/** The table under a heading: a promise, then the path of a file with the titles of tests in it, each as code. */
export function promisesOf(readme: string, heading: string): Promised[] {
  const from = readme.indexOf(`\n## ${heading}`);
  if (from < 0) return [];
  const section = readme.slice(from + 1).split(/\n## /, 1)[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(1).map((row) => {
    const [, promise = '', behind = ''] = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
    let file = '';
    const tests: { file: string; title: string }[] = [];
    for (const [, code = ''] of behind.matchAll(/`([^`]+)`/g)) {
      if (/^test\/\S+\.ts$/.test(code)) file = code;
      else tests.push({ file, title: code });
    }
    return { promise, tests };
  });
}

/** What is wrong with promises: a test that is not there, is never run, or is only run sometimes without a word of it. */
export function broken(promised: readonly Promised[], read: (file: string) => string | null): string[] {
  return promised.flatMap(({ promise, tests }) => {
    if (tests.length === 0) return [`${promise}: no test`];
    return tests.flatMap(({ file, title }) => {
      const source = read(file);
      if (source === null) return [`${promise}: no file ${file}`];
      const all = testsOf(file, source).filter((each) => each.title === title);
      if (all.length === 0) return [`${promise}: ${file} has no test “${title}”`];
      if (all.some(({ runs }) => runs === 'never')) return [`${promise}: “${title}” is skipped`];
      if (all.some(({ runs }) => runs === 'sometimes') && !promise.includes('where'))
        return [`${promise}: “${title}” runs in some places only; say where`];
      return [];
    });
  });
}
