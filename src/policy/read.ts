import * as v from 'valibot';
import { fingerprint } from '../base/text';
import { assemble } from './assemble';
import { checkPolicy } from './checks';
import type { PolicyError, Problem } from './errors';
import { fileSchema, type RawFile } from './file';
import { COMPLETION } from './kinds/measure';
import { readParameter } from './kinds/parameter';
import { createReader } from './reader';
import { shapeErrors } from './shape-errors';
import type { Parameter, Policy } from './types';
import { readYaml, type Path } from './yaml';

export type ReadResult =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly errors: readonly PolicyError[] };

/**
 * Reads and checks one policy file. Never throws: every complaint is collected, in the order of the file.
 * A section whose form is wrong is left out of the later checks; the others are checked all the same.
 * @param fileName named in the errors.
 */
export function readPolicy(yamlText: string, fileName: string): ReadResult {
  const parsed = readYaml(yamlText, fileName);
  if (!parsed.ok) return parsed;
  const { raw } = parsed.yaml;
  const errors: PolicyError[] = [];
  const refuse = (path: Path, problem: Problem): void => {
    errors.push({ file: fileName, line: parsed.yaml.lineOf(path), path: path.join('.'), ...problem });
  };

  if (!isMap(raw)) {
    refuse([], {
      zh: '这不是政策文件。请参照 policies/README.md 的样子写。',
      en: 'this is not a policy file; see policies/README.md.',
    });
    return { ok: false, errors };
  }
  const shaped = v.safeParse(fileSchema, raw);
  const broken = shaped.success ? [] : shapeErrors(shaped.issues);
  for (const { path, problem } of broken) refuse(path, problem);

  const isBroken = (path: Path): boolean =>
    broken.some((error) => path.every((step, index) => error.path[index] === step));
  const parameters = readParameters(raw['parameters'], isBroken, refuse);
  const reader = createReader(parameters, declaredNames(raw), refuse);
  const sound: Partial<RawFile> = Object.fromEntries(Object.entries(raw).filter(([section]) => !isBroken([section])));
  const draft = assemble(sound, reader);
  checkPolicy(draft, reader);
  // A misspelt name would make its parameter look unused as well.
  if (broken.length === 0 && !reader.misspelt()) {
    for (const id of parameters.keys()) {
      if (!reader.used.has(id)) refuse(['parameters', id], unused(id));
    }
  }
  if (errors.length > 0 || !shaped.success) return { ok: false, errors: [...errors].sort(byLine) };
  const version = shaped.output.version ?? fingerprint(yamlText);
  return { ok: true, policy: { ...draft, version } as Policy };
}

function byLine(a: PolicyError, b: PolicyError): number {
  return a.line - b.line;
}

function isMap(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

function readParameters(
  raw: unknown,
  isBroken: (path: Path) => boolean,
  refuse: (path: Path, problem: Problem) => void,
): Map<string, Parameter> {
  const parameters = new Map<string, Parameter>();
  for (const [id, content] of Object.entries(isMap(raw) ? raw : {})) {
    const path = ['parameters', id];
    if (id === 'rest') {
      refuse(path, {
        zh: '“rest”另有用处（其余部分），不能作参数名。请换一个名称。',
        en: '"rest" means "what is left" and cannot name a parameter; use another name.',
      });
    }
    if (isBroken(path)) continue;
    const parameter = readParameter(id, content as Parameters<typeof readParameter>[1], path, refuse);
    if (parameter !== undefined) parameters.set(id, parameter);
  }
  return parameters;
}

function declaredNames(
  raw: Record<string, unknown>,
): Record<'parameter' | 'funder' | 'category' | 'measure', ReadonlySet<string>> {
  const keys = (section: string): string[] => (isMap(raw[section]) ? Object.keys(raw[section]) : []);
  return {
    parameter: new Set(keys('parameters')),
    funder: new Set(keys('funders')),
    category: new Set(keys('categories')),
    measure: new Set([COMPLETION.id, ...keys('measures')]),
  };
}

function unused(id: string): Problem {
  return {
    zh: `参数“${id}”没有被任何规则使用。请在规则中引用，或删去。`,
    en: `parameter "${id}" is not used by any rule; refer to it or remove it.`,
  };
}
