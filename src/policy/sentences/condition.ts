import { own } from '../../base/own';
import type { Condition } from '../types';
import { PERSON_KIND_WORDS, type Identity } from '../vocabulary';
import { CIRCUMSTANCE_ENGLISH, EXCLUSION_ENGLISH, IDENTITY_WORDS, PERSON_KIND_ENGLISH } from '../words';
import { join, ref, say, type Piece, type Words } from './piece';

/** A phrase that names persons, or (`open`) one that says something of them and still needs 的人 / persons. */
interface Phrase {
  readonly pieces: readonly Piece[];
  readonly open: boolean;
}

/** Whom a condition means, as a noun phrase: 特困人员、孤儿，或者100 周岁及以上的人. */
export function conditionWords(condition: Condition, words: Words): Piece[] {
  return close(phrase(condition, words), words);
}

function close({ pieces, open }: Phrase, { language }: Words): Piece[] {
  if (!open) return [...pieces];
  return language === 'zh' ? say`${pieces}的人` : say`persons ${pieces}`;
}

function phrase(condition: Condition, words: Words): Phrase {
  const zh = words.language === 'zh';
  const listed = (items: readonly string[]): string => list(items, zh);
  switch (condition.kind) {
    case 'identity':
      return { pieces: [listed(shown(condition.any).map((id) => IDENTITY_WORDS[id][words.language]))], open: false };
    case 'person':
      return {
        pieces: [listed(condition.any.map((kind) => (zh ? PERSON_KIND_WORDS[kind] : PERSON_KIND_ENGLISH[kind])))],
        open: false,
      };
    case 'circumstance':
      return {
        pieces: [listed(zh ? condition.any : condition.any.map((word) => CIRCUMSTANCE_ENGLISH[word]))],
        open: false,
      };
    case 'age':
      return { pieces: ageWords(condition, zh), open: true };
    case 'tier': {
      const tiers = listed(condition.any.map((tier) => TIER_WORDS[tier][words.language]));
      return { pieces: [zh ? `选${tiers}` : `in ${tiers}`], open: true };
    }
    case 'exclusion':
      return {
        pieces: [
          zh
            ? `参加${listed(condition.any)}`
            : `in ${listed(condition.any.map((word) => own(EXCLUSION_ENGLISH, word) ?? word))}`,
        ],
        open: true,
      };
    case 'matched':
      return { pieces: [matchedWords(condition.any, words)], open: true };
    case 'aided':
      return { pieces: [zh ? '有资助' : 'who receive aid'], open: true };
    case 'not':
      return {
        pieces: zh
          ? say`不是${conditionWords(condition.of, words)}`
          : say`who are not ${conditionWords(condition.of, words)}`,
        open: true,
      };
    case 'any':
      return {
        pieces: join(
          condition.of.map((part) => conditionWords(part, words)),
          zh ? '，或者' : '; or ',
        ),
        open: false,
      };
    case 'all':
      return allWords(condition.of, words);
  }
}

/** 高校学生，并且选二档的人; 建档立卡，但不是低保. */
function allWords(parts: readonly Condition[], words: Words): Phrase {
  const zh = words.language === 'zh';
  const [first, ...others] = parts;
  if (first === undefined) return { pieces: [zh ? '所有人' : 'everybody'], open: false };
  const start = phrase(first, words);
  let pieces: readonly Piece[] = zh ? start.pieces : close(start, words);
  let open = zh && start.open;
  for (const part of others) {
    const negative = part.kind === 'not';
    const next = phrase(part, words);
    if (zh)
      pieces = negative ? say`${pieces}，但${next.pieces}` : say`${pieces}，并且${next.open ? '' : '是'}${next.pieces}`;
    else pieces = next.open ? say`${pieces} ${next.pieces}` : say`${pieces} who are also ${next.pieces}`;
    open = zh && !negative && next.open;
  }
  return { pieces, open };
}

const TIER_WORDS = { 1: { zh: '一档', en: 'tier one' }, 2: { zh: '二档', en: 'tier two' } } as const;

/** Where grades 1 and 2 are both named, “重度残疾” (one of the two) goes without saying. */
function shown(ids: readonly Identity[]): readonly Identity[] {
  const both = ids.includes('disability-1') && ids.includes('disability-2');
  return both ? ids.filter((id) => id !== 'disability-severe') : ids;
}

function ageWords({ from, to }: Extract<Condition, { kind: 'age' }>, zh: boolean): Piece[] {
  if (from === undefined && to === undefined) return zh ? ['有出生日期'] : ['with a birth date'];
  if (to === undefined) return zh ? say`${ref(from ?? '')}及以上` : say`aged ${ref(from ?? '')} or more`;
  if (from === undefined) return zh ? say`${ref(to)}及以下` : say`aged ${ref(to)} or less`;
  return zh ? say`${ref(from)}至${ref(to)}` : say`aged ${ref(from)} to ${ref(to)}`;
}

function matchedWords(ids: readonly string[], { policy, language }: Words): string {
  const zh = language === 'zh';
  const names = ids.map((id) => {
    const category = policy.categories.find((one) => one.id === id);
    return category === undefined ? id : zh ? category.name : category.nameEn;
  });
  return zh ? `属于${names.join('或')}` : `in ${names.join(' or ')}`;
}

function list(items: readonly string[], zh: boolean): string {
  if (zh || items.length < 2) return items.join('、');
  return `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}
