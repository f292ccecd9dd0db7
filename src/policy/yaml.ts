import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type YAMLError,
} from 'yaml';
import type { PolicyError, Problem } from './errors';
import { beyondLimits, MAX_DEPTH, TOO_DEEP } from './yamlLimits';

/** Keys from the top of the file; numbers are positions in a list. */
export type Path = readonly (string | number)[];

export interface YamlFile {
  /** Plain data: maps, lists, text, numbers, booleans, null. */
  readonly raw: unknown;
  /** The line on which a key (or the nearest key above a missing one) stands, 1-based. */
  lineOf(path: Path): number;
}

export type YamlResult =
  | { readonly ok: true; readonly yaml: YamlFile }
  | { readonly ok: false; readonly errors: readonly PolicyError[] };

/** A policy file is a few hundred lines; anything larger is not one. */
const MAX_CHARACTERS = 1_000_000;
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads YAML text that may come from anywhere. Refuses what a policy never needs: anchors and aliases (and with them
 * alias bombs), tags, several documents, keys that name JavaScript's own properties, files above 1 MB, deep nesting.
 */
export function readYaml(text: string, file: string): YamlResult {
  const fail = (line: number, path: Path, problem: Problem): YamlResult => ({
    ok: false,
    errors: [{ file, line, path: path.join('.'), ...problem }],
  });
  if (text.length > MAX_CHARACTERS) {
    return fail(1, [], {
      zh: '文件超过 1 MB，不像政策文件。请检查是否选错了文件。',
      en: 'the file is larger than 1 MB; a policy file is never that long.',
    });
  }
  const beyond = beyondLimits(text);
  if (beyond !== undefined) return fail(beyond.line, [], beyond.problem);
  const counter = new LineCounter();
  let document: Document;
  try {
    document = parseDocument(text, { lineCounter: counter, schema: 'core', prettyErrors: false, uniqueKeys: false });
  } catch {
    return fail(1, [], TOO_DEEP);
  }
  const lineAt = (offset: number): number => counter.linePos(offset).line;
  if (document.errors.length > 0) {
    return {
      ok: false,
      errors: document.errors.map((error) => ({
        file,
        line: lineAt(error.pos[0]),
        path: '',
        ...syntaxProblem(error),
      })),
    };
  }
  const errors: PolicyError[] = [];
  inspect(document.contents, [], (offset, path, problem) => {
    errors.push({ file, line: lineAt(offset), path: path.join('.'), ...problem });
  });
  if (errors.length > 0) return { ok: false, errors };
  const raw: unknown = document.toJS({ maxAliasCount: 0 });
  return { ok: true, yaml: { raw, lineOf: (path) => lineAt(offsetOf(document, path)) } };
}

function inspect(node: unknown, path: Path, report: (offset: number, path: Path, problem: Problem) => void): void {
  if (isAlias(node)) {
    report(node.range?.[0] ?? 0, path, {
      zh: `这里引用了“*${node.source}”。政策文件不用锚点和引用，请把内容直接写出来。`,
      en: `aliases ("*${node.source}") are not used in policy files; write the content out.`,
    });
    return;
  }
  if (isNode(node) && node.tag !== undefined) {
    report(node.range?.[0] ?? 0, path, taggedWith(node.tag));
    return;
  }
  if (!isMap(node) && !isSeq(node)) return;
  const offset = node.range?.[0] ?? 0;
  if (path.length >= MAX_DEPTH) {
    report(offset, path, TOO_DEEP);
    return;
  }
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) inspect(item, [...path, index], report);
    return;
  }
  const keys = new Set<string>();
  for (const pair of node.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '?';
    const at = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
    // The parser itself would compare each key with all before it, for minutes.
    if (keys.has(key) && isScalar(pair.key)) report(at, [], twice(key));
    keys.add(key);
    if (REFUSED_KEYS.has(key) || !isScalar(pair.key) || /^\d+$/.test(key)) {
      report(at, [...path, key], {
        zh: `“${key}”不能作为名称。请换一个以字母或汉字开头的名称。`,
        en: `"${key}" cannot be used as a key; use a name that begins with a letter.`,
      });
      continue;
    }
    inspect(pair.value, [...path, key], report);
  }
}

function twice(key: string): Problem {
  return {
    zh: `“${key}”在同一处写了两次。请删去其中一个。`,
    en: `"${key}" is written twice in the same place; remove one.`,
  };
}

function taggedWith(tag: string): Problem {
  return {
    zh: `这里用了类型标记“${tag}”。政策文件不用类型标记，请删去。`,
    en: `tags ("${tag}") are not used in policy files; remove it.`,
  };
}

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = isMap(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === step);
      if (pair === undefined) return offset;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      const item: unknown = node.items[step];
      if (item === undefined) return offset;
      node = item;
      if (isMap(item) || isSeq(item) || isScalar(item)) offset = item.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}

function syntaxProblem(error: YAMLError): Problem {
  if (error.code === 'TAB_AS_INDENT') {
    return { zh: '缩进用了制表符。请改用空格。', en: 'a tab is used for indentation; use spaces.' };
  }
  if (error.code === 'MULTIPLE_DOCS') {
    return {
      zh: '一个文件里有两份内容（---）。请分成两个文件。',
      en: 'two documents in one file ("---"); use two files.',
    };
  }
  return {
    zh: `这一行不合 YAML 写法（${error.code}）。请检查缩进、冒号后的空格、引号和括号。`,
    en: `this line is not valid YAML (${error.code}): ${error.message}; check indentation, the blank after a colon, quotes and brackets.`,
  };
}
