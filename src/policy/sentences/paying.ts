import type { ChargeRow, Charge, Cover, Policy, Source } from '../types';
import type { Timing } from '../vocabulary';
import { conditionWords } from './condition';
import { besides, join, ref, say, sentence, type Piece, type Sentence, type Words } from './piece';

/** 交多少: the premium by tier and kind of person. */
export function standardSentences(words: Words): Sentence[] {
  const zh = words.language === 'zh';
  const { standards } = words.policy;
  return standards.map((rule) => {
    const other = standards.length > 1;
    const who =
      rule.when === undefined
        ? [zh ? (other ? '其余的人' : '每人') : other ? 'everybody else' : 'everybody']
        : conditionWords(rule.when, words);
    return sentence(
      'standard',
      rule.id,
      zh ? say`${who}个人缴费 ${ref(rule.amount)}。` : say`Premium for ${who}: ${ref(rule.amount)}.`,
      rule,
    );
  });
}

/** 什么时候交: the window, the extension, the day on which age counts. */
export function windowSentences(words: Words): Sentence[] {
  const { policy, language } = words;
  const zh = language === 'zh';
  const { window, extension } = policy;
  const age = policy.parameters.find(({ id }) => id === policy.ageOn);
  const sentences: Sentence[] = [];
  if (window !== undefined) sentences.push(sentence('window', 'window', windowWords(window, zh), window));
  if (extension !== undefined) {
    const who = extension.when === undefined ? [zh ? '所有人' : 'Everybody'] : conditionWords(extension.when, words);
    const granted =
      extension.on === undefined
        ? []
        : zh
          ? say`（实行：${ref(extension.on)}）`
          : say` (granted: ${ref(extension.on)})`;
    const pieces = zh
      ? say`${who}可延长到 ${ref(extension.closes)}${granted}。`
      : say`Extension until ${ref(extension.closes)} for: ${who}${granted}.`;
    sentences.push(sentence('extension', 'extension', pieces, extension));
  }
  if (age !== undefined) {
    sentences.push(
      sentence(
        'age-on',
        policy.ageOn,
        zh ? say`周岁算到 ${ref(policy.ageOn)}。` : say`Age is counted on ${ref(policy.ageOn)}.`,
        age,
      ),
    );
  }
  return sentences;
}

function windowWords({ opens, closes }: NonNullable<Policy['window']>, zh: boolean): Piece[] {
  if (opens === undefined)
    return zh ? say`集中缴费期到 ${ref(closes)} 为止。` : say`The window ends on ${ref(closes)}.`;
  return zh
    ? say`集中缴费期从 ${ref(opens)} 到 ${ref(closes)}。`
    : say`The window runs from ${ref(opens)} to ${ref(closes)}.`;
}

/** One row of the charging table; what is said of cover in another article, or in none, is a sentence of its own. */
export function chargeRowSentences(row: ChargeRow, words: Words): Sentence[] {
  const source = coverSource(row, words.policy);
  if (row.charge.kind === 'barred' || source === undefined) return [chargeRowSentence(row, words)];
  const zh = words.language === 'zh';
  const cover = coverWords(row.cover, zh);
  const pieces = zh ? say`${row.label}：${cover}。` : say`${row.labelEn}: ${cover}.`;
  return [chargeRowSentence(row, words, false), sentence('cover', row.id, pieces, source)];
}

/** Where the day or the days of a cover stand, if not in the article of the row. */
function coverSource({ cover, article }: ChargeRow, policy: Policy): Source | undefined {
  const id = cover?.kind === 'date' ? cover.date : cover?.kind === 'after' ? cover.days : undefined;
  const figure = policy.parameters.find((one) => one.id === id);
  return figure === undefined || figure.article === article ? undefined : figure;
}

/** One row of the charging table: who, when, what is charged, from when covered. */
export function chargeRowSentence(row: ChargeRow, words: Words, covered = true): Sentence {
  const zh = words.language === 'zh';
  const facts: Piece[][] = [];
  if (row.timing !== undefined)
    facts.push([row.timing.map((timing) => TIMING_WORDS[timing][words.language]).join(zh ? '、' : ' or ')]);
  if (row.during?.from !== undefined)
    facts.push(zh ? say`${ref(row.during.from)} 起` : say`from ${ref(row.during.from)}`);
  if (row.during?.to !== undefined) facts.push(zh ? say`到 ${ref(row.during.to)}` : say`until ${ref(row.during.to)}`);
  if (row.when !== undefined) facts.push(conditionWords(row.when, words));
  if (row.within !== undefined) facts.push(withinWords(row.within, zh));
  const label = zh ? row.label : row.labelEn;
  const who = facts.length === 0 ? [] : besides(label, join(facts, zh ? '，' : ', '), zh);
  const charge = chargeWords(row.charge, zh);
  if (row.charge.kind === 'barred')
    return sentence('charging', row.id, zh ? say`${label}${who}：${charge}。` : say`${label}${who}: ${charge}.`, row);
  const cover = covered ? (zh ? say`，${coverWords(row.cover, zh)}` : say`; ${coverWords(row.cover, zh)}`) : [];
  return sentence(
    'charging',
    row.id,
    zh ? say`${label}${who}：${charge}${cover}。` : say`${label}${who}: ${charge}${cover}.`,
    row,
  );
}

const TIMING_WORDS: Readonly<Record<Timing, { zh: string; en: string }>> = {
  early: { zh: '开始之前', en: 'before the window' },
  window: { zh: '集中缴费期', en: 'in the window' },
  extension: { zh: '延长期', en: 'in the extension' },
  late: { zh: '逾期', en: 'later' },
};

function withinWords(within: NonNullable<ChargeRow['within']>, zh: boolean): Piece[] {
  const days = ref(within.atMost);
  if (within.since === 'birth') return zh ? say`出生后 ${days}之内` : say`within ${days} after birth`;
  return zh ? say`情形发生后 ${days}之内` : say`within ${days} after the circumstance`;
}

function chargeWords(charge: Charge, zh: boolean): Piece[] {
  switch (charge.kind) {
    case 'standard':
      return [zh ? '缴个人标准减去资助' : 'premium less aid'];
    case 'full':
      return zh
        ? say`缴个人标准加财政补助 ${ref(charge.plus)}，没有资助`
        : say`premium plus the fiscal subsidy of ${ref(charge.plus)}, without aid`;
    case 'amount':
      return zh
        ? say`缴 ${ref(charge.amount)}${charge.aid ? '减去资助' : '，没有资助'}`
        : say`${ref(charge.amount)}${charge.aid ? ' less aid' : ', without aid'}`;
    case 'barred':
      return [zh ? '不予参保' : 'no enrolment'];
  }
}

function coverWords(cover: Cover | undefined, zh: boolean): Piece[] {
  if (cover === undefined) return [zh ? '待遇起始日文件没有规定' : 'start of cover not stated'];
  switch (cover.kind) {
    case 'birth':
      return [zh ? '待遇从出生之日起' : 'covered from birth'];
    case 'date':
      return zh ? say`待遇从 ${ref(cover.date)} 起` : say`covered from ${ref(cover.date)}`;
    case 'next-month':
      return [zh ? '待遇从缴费的下个月一日起' : 'covered from the first of the next month'];
    case 'after':
      return zh ? say`缴费 ${ref(cover.days)}后享受待遇` : say`covered ${ref(cover.days)} after payment`;
    case 'household':
      return zh
        ? say`全户缴清的${coverWords(cover.complete, zh)}，否则${coverWords(cover.otherwise, zh)}`
        : say`where the whole household is enrolled ${coverWords(cover.complete, zh)}, otherwise ${coverWords(cover.otherwise, zh)}`;
  }
}
