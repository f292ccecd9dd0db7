import type { Overlay, ParameterId, Policy, Source } from '../types';
import { formatValue, type Language } from '../values';

/** A stretch of text, or a parameter whose current value stands here (the screen may offer it for editing). */
export type Piece = string | { readonly parameter: ParameterId };

/** One rule in words. `kind` and `id` name the rule it tells. */
export interface Sentence {
  readonly kind: string;
  readonly id: string;
  readonly pieces: readonly Piece[];
  readonly article: string;
  readonly assumed: boolean;
  readonly note?: string;
  readonly noteEn?: string;
}

/** What wording needs: the policy for names, the values in force, and the language. */
export interface Words {
  readonly policy: Policy;
  /** For figures reckoned from several values; those that stand alone are pieces of their own. */
  readonly overlay: Overlay;
  readonly language: Language;
}

type Part = Piece | readonly Piece[];

/** Template of pieces: say`每人 ${ref(id)}`. Neighbouring texts are joined. */
export function say(texts: TemplateStringsArray, ...parts: readonly Part[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (piece: Piece): void => {
    const last = pieces.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
    else if (piece !== '') pieces.push(piece);
  };
  for (const [index, text] of texts.entries()) {
    add(text);
    const part = parts[index];
    if (part === undefined) continue;
    if (typeof part === 'string' || 'parameter' in part) add(part);
    else for (const piece of part) add(piece);
  }
  return pieces;
}

export function ref(parameter: ParameterId): Piece {
  return { parameter };
}

/** Joins pieces with a separator; the last pair may have its own (", " and " or "). */
export function join(items: readonly (readonly Piece[])[], separator: string, last = separator): Piece[] {
  return items.flatMap((item, index) => {
    if (index === 0) return [...item];
    return [index === items.length - 1 ? last : separator, ...item];
  });
}

/** `（whom）` after a name; nothing where the name already says it. */
export function besides(name: string, whom: readonly Piece[], zh: boolean): Piece[] {
  const [only] = whom;
  if (whom.length === 1 && typeof only === 'string' && only.toLowerCase() === name.toLowerCase()) return [];
  return zh ? say`（${whom}）` : say` (${whom})`;
}

/** A rule in words. */
export function sentence(kind: string, id: string, pieces: readonly Piece[], source: Source): Sentence {
  return {
    kind,
    id,
    pieces: say`${pieces}`,
    article: source.article,
    assumed: source.assumed === true,
    ...(source.note === undefined ? {} : { note: source.note }),
    ...(source.noteEn === undefined ? {} : { noteEn: source.noteEn }),
  };
}

/** The sentence as plain text, with the values under the overlay. */
export function sentenceText(pieces: readonly Piece[], policy: Policy, overlay: Overlay, language: Language): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const parameter = policy.parameters.find(({ id }) => id === piece.parameter);
      if (parameter === undefined) return piece.parameter;
      const value = Object.hasOwn(overlay, parameter.id) ? (overlay[parameter.id] ?? null) : parameter.value;
      return formatValue(parameter.unit, value, language);
    })
    .join('');
}
