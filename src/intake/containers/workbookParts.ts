import { attributesOf } from './entities';
import type { ZipEntry } from './zipDirectory';
import { partText } from './zipPart';

/** A sheet as the workbook's list tells of it. */
export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** A chart, a dialogue or a macro sheet: no cells. */
  readonly chart: boolean;
  /** The part with its cells; undefined: missing. */
  readonly entry: ZipEntry | undefined;
}

export interface WorkbookParts {
  readonly sheets: readonly ListedSheet[];
  /** The part with the texts that the sheets share; undefined: there is none. */
  readonly strings: ZipEntry | undefined;
  readonly date1904: boolean;
}

/** The list of sheets of an .xlsx; null where it is not written as usual. */
export async function readWorkbookParts(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
): Promise<WorkbookParts | null> {
  const find = (name: string): ZipEntry | undefined =>
    entries.find((entry) => entry.name.replaceAll('\\', '/').toLowerCase() === name.toLowerCase());
  const book = find('xl/workbook.xml');
  const links = find('xl/_rels/workbook.xml.rels');
  if (book === undefined || links === undefined) return null;
  const relations = new Map<string, { readonly kind: string; readonly target: string }>();
  for (const [tag] of (await partText(bytes, links)).matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const told = attributesOf(tag);
    const kind = (told.get('type') ?? '').split('/').pop() ?? '';
    relations.set(told.get('id') ?? '', { kind, target: pathOf(told.get('target') ?? '') });
  }
  const xml = await partText(bytes, book);
  const sheets: ListedSheet[] = [];
  for (const [tag] of xml.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    // Two attributes end in `id`: sheetId keeps its own name, r:id loses its namespace.
    const told = attributesOf(tag);
    const relation = relations.get(told.get('id') ?? '');
    sheets.push({
      name: told.get('name') ?? '',
      hidden: (told.get('state') ?? 'visible') !== 'visible',
      chart: relation !== undefined && relation.kind !== 'worksheet',
      entry: relation === undefined ? undefined : find(relation.target),
    });
  }
  const shared = [...relations.values()].find(({ kind }) => kind === 'sharedStrings');
  return {
    sheets,
    strings: shared === undefined ? undefined : find(shared.target),
    date1904: /<(?:\w+:)?workbookPr\s[^>]*date1904\s*=\s*["'](?:1|true)["']/.test(xml),
  };
}

/** Targets are told from the workbook's folder, or from the root with a slash. */
function pathOf(target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = ['xl'];
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
