import { posix } from 'node:path';

/** Source files by their path from the project's root. */
export type Sources = ReadonlyMap<string, string>;

export interface Import {
  readonly from: string;
  /** A file of the project, or the name of a package. */
  readonly to: string;
  readonly line: number;
  /** How: an import or re-export (types included), or the start of a worker. */
  readonly how: 'import' | 'worker';
}

const IMPORT =
  /(?:^|[;\n}])\s*(?:import|export)\b(?:[^;'"`]*?\bfrom)?\s*(['"])([^'"\n]+)\1|\bimport\(\s*(['"])([^'"\n]+)\3/g;
/** A worker named by its file; one imported with `?worker` is told apart by that. */
const WORKER = /\bnew URL\(\s*(['"])([^'"\n]+)\1\s*,\s*import\.meta\.url/g;

/** Blanks comments out, keeping every line where it is. */
function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\w])\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, ' '));
}

/** All imports of a set of files, found in their text: types count as much as values. */
export function importsOf(sources: Sources): Import[] {
  return [...sources].flatMap(([from, text]) => {
    const code = withoutComments(text);
    const found = (pattern: RegExp, how: Import['how']) =>
      [...code.matchAll(pattern)].map((match) => ({
        from,
        to: resolve(sources, from, match[2] ?? match[4] ?? ''),
        line: code.slice(0, match.index + match[0].length).split('\n').length,
        how: /\?worker\b/.test(match[2] ?? match[4] ?? '') ? ('worker' as const) : how,
      }));
    return [...found(IMPORT, 'import'), ...found(WORKER, 'worker')];
  });
}

function resolve(sources: Sources, from: string, named: string): string {
  const name = named.replace(/\?.*$/, '');
  if (!name.startsWith('.')) return name;
  const path = posix.join(posix.dirname(from), name);
  const endings = ['', '.ts', '.tsx', '.d.ts', '/index.ts', '/index.tsx'];
  return endings.map((ending) => path + ending).find((candidate) => sources.has(candidate)) ?? path;
}

/** Every import circle, as the files on it; each set of files in a knot is told once. */
export function circles(imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) {
      found.push(path.slice(at));
      return;
    }
    if (done.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}
