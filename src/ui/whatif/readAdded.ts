import { parseYuan } from '../../base/money';
import type { AddedCategory, AddedFigure } from '../../policy/scenario-types';
import type { Overlay } from '../../policy/types';
import type { Identity } from '../../policy/vocabulary';
import type { WhatIfWord } from '../i18n/whatif';

/** A category as it was typed into the form. */
export interface Typed {
  readonly name: string;
  readonly identities: readonly Identity[];
  readonly ageFrom: string;
  readonly ageTo: string;
  readonly funder: string;
  readonly kind: AddedCategory['aid']['kind'];
  readonly value: string;
  readonly place: AddedCategory['place'];
}

/** A category as the form shows it when it is changed: its figures as they have been moved since. */
export function typedOf(category: AddedCategory, overlay: Overlay): Typed {
  const { id, name, when, funder, aid, place } = category;
  const figure = (of: AddedFigure, first: number | null): number | null => {
    const moved = overlay[`${id}-${of}`];
    return typeof moved === 'number' ? moved : first;
  };
  const age = (of: AddedFigure, first: number | null) => String(figure(of, first) ?? '');
  return {
    name,
    identities: when.identities,
    ageFrom: age('age-from', when.ageFrom),
    ageTo: age('age-to', when.ageTo),
    funder,
    kind: aid.kind,
    value: String((figure('aid', aid.value) ?? 0) / 100),
    place,
  };
}

const OLDEST = 150;

/** The category that was typed, or the word for what is wrong with it. */
export function readAdded(
  id: string,
  typed: Typed,
): { readonly category: AddedCategory } | { readonly refusal: WhatIfWord } {
  const name = typed.name.trim();
  if (name === '') return { refusal: 'new.noName' };
  const [ageFrom, ageTo] = [ageOf(typed.ageFrom), ageOf(typed.ageTo)];
  if (ageFrom === undefined || ageTo === undefined) return { refusal: 'new.badAge' };
  if (ageFrom !== null && ageTo !== null && ageFrom > ageTo) return { refusal: 'new.agesCross' };
  if (typed.identities.length === 0 && ageFrom === null && ageTo === null) return { refusal: 'new.everybody' };
  // Both yuan and percent are kept in hundredths.
  const value = parseYuan(plain(typed.value).replace(/[元%]$/, ''));
  if (value === undefined || value < 0) return { refusal: 'new.badValue' };
  if (typed.kind === 'percent' && value > 10_000) return { refusal: 'new.above100' };
  return {
    category: {
      id,
      name,
      when: { identities: typed.identities, ageFrom, ageTo },
      funder: typed.funder,
      aid: { kind: typed.kind, value },
      place: typed.place,
    },
  };
}

/** null: nothing is asked of the age; undefined: it cannot be read. */
function ageOf(text: string): number | null | undefined {
  const digits = plain(text).replace(/(周岁|岁)$/, '');
  if (digits === '') return null;
  return /^\d{1,3}$/.test(digits) && Number(digits) <= OLDEST ? Number(digits) : undefined;
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s,]/g, '');
}
