import { own } from '../../base/own';
import { formatDay, type Day } from '../../base/day';
import { formatMoney, type Fen } from '../../base/money';
import type { ExplainStep } from '../../engine/types';
import type { Policy } from '../../policy/types';
import { formatValue } from '../../policy/values';
import { CIRCUMSTANCE_ENGLISH, IDENTITY_WORDS, OPTION_WORDS } from '../../policy/words';
import { either, language, tOr } from '../i18n';
import { r, rOr } from '../i18n/receiptWords';
import { aidName } from './aidName';
import { notMatchedWords } from './notMatched';
import { ownTime } from './ownTime';

/** One step of an explanation in a sentence; undefined for what the receipt itself shows. */
export function stepWords(step: ExplainStep, policy: Policy): string | undefined {
  const { values } = step;
  const name = either(text(values['name']), optional(values['nameEn']));
  const label = either(text(values['label']), optional(values['labelEn']));
  const amount = money(step.amount);
  switch (step.rule) {
    case 'excluded':
      return r('step.excluded', { word: text(values['word']) });
    case 'frozen':
      return r('step.frozen', {
        words: text(values['words']),
        identityDate: day(values['identityDate']),
        payDate: day(values['payDate']),
      });
    case 'category':
      return Number(values['matched']) > 1
        ? r('step.categoryOf', {
            matched: Number(values['matched']),
            stacking: option(values['stacking']),
            name,
          })
        : r('step.category', { name });
    case 'no-category':
    case 'no-aid':
      return r(`step.${step.rule}`);
    case 'unused-identity':
      return typeof values['text'] === 'string'
        ? r('step.unused-named', {
            word: identityWord(step.id),
            text: either(values['text'], optional(values['textEn'])),
          })
        : r('step.unused-identity', { word: identityWord(step.id) });
    case 'aid-unknown':
      return r('step.aid-unknown', { parameter: parameterName(policy, values['parameter']) });
    case 'elsewhere':
      return r('step.elsewhere', { aid: aidName(funderName(policy, text(values['funder']))), amount });
    case 'other-category':
      if (values['reason'] === 'later') return r('step.other-later', { name });
      return values['reason'] === 'less'
        ? r('step.other-less', { name, amount })
        : r('step.other-more', { name, amount });
    case 'not-matched':
      return notMatchedWords(step, name, policy);
    case 'timing': {
      const inTime = ownTime(step);
      if (inTime !== null) {
        const said = { day: day(values['day']), label: inTime };
        return values['paid'] === true ? r('step.ownTimePaid', said) : r('step.ownTimeNow', said);
      }
      if (values['silent'] === true) {
        const when = { day: day(values['day']) };
        return values['paid'] === true ? r('step.timingSilentPaid', when) : r('step.timingSilentNow', when);
      }
      const said = { day: day(values['day']), timing: tOr('domain', `timing.${step.id}`, step.id) };
      const late = values['late'];
      const told = values['paid'] === true ? r('step.timingPaid', said) : r('step.timingNow', said);
      return typeof late === 'number' ? told + either('', ' ') + r('step.timingLate', { days: late }) : told;
    }
    case 'charge':
      return [chargeWords(values, label), withinWords(values)].filter((part) => part !== '').join('');
    case 'passed-row':
      return passedWords(values, label);
    case 'missed-row':
      return r('step.missed', { label, words: circumstances(text(values['words'])) });
    case 'cover':
      return coverWords(values);
    case 'assumed':
      return r('step.assumed', { label, value: assumedValue(policy, step) });
    case 'note':
      return r('step.note', { text: either(text(values['text']), optional(values['textEn'])) });
    default:
      return undefined;
  }
}

type Values = ExplainStep['values'];

function chargeWords(values: Values, label: string): string {
  const kind = text(values['kind']);
  if (kind === 'full' && typeof values['plus'] !== 'number') return r('step.charge-fullUnknown', { label });
  return rOr(`step.charge-${kind}`, label, { label, plus: money(values['plus']) });
}

function withinWords(values: Values): string {
  const { days, atMost, since } = values;
  if (typeof days !== 'number' || typeof atMost !== 'number') return '';
  return either('', ' ') + r('step.within', { days, atMost, since: day(since) });
}

function passedWords(values: Values, label: string): string {
  const { days, atMost, since } = values;
  if (typeof days !== 'number') return r('step.passedNoDate', { label });
  if (days < 0) return r('step.passedBefore', { label, since: day(since) });
  const told = r('step.passed', { label, days, atMost: Number(atMost), since: day(since) });
  const over = typeof atMost === 'number' ? days - atMost : 0;
  return over > 0 ? told + either('', ' ') + r('step.passedBy', { days: over }) : told;
}

function circumstances(joined: string): string {
  if (language() === 'zh') return joined;
  return joined
    .split('、')
    .map((word) => own(CIRCUMSTANCE_ENGLISH, word) ?? word)
    .join(', ');
}

function coverWords(values: Values): string {
  const kind = text(values['kind']);
  const when = { day: day(values['day']) };
  if (kind !== 'household') return rOr(`step.cover-${kind}`, kind, when);
  return values['household'] === true ? r('step.cover-householdAll', when) : r('step.cover-householdNot', when);
}

function assumedValue(policy: Policy, step: ExplainStep): string {
  const parameter = policy.parameters.find(({ id }) => id === step.id);
  const value = step.values['value'] ?? null;
  return parameter === undefined ? String(value) : formatValue(parameter.unit, value, language());
}

/** A figure in the words of the document. */
export function parameterName(policy: Policy, id: Values[string] | undefined): string {
  const parameter = policy.parameters.find((each) => each.id === id);
  return parameter === undefined ? text(id) : either(parameter.label, parameter.labelEn);
}

export function funderName(policy: Policy, id: string): string {
  const funder = policy.funders.find((each) => each.id === id);
  return funder === undefined ? id : either(funder.name, funder.nameEn);
}

function identityWord(id: string): string {
  const word = own(IDENTITY_WORDS, id);
  return word === undefined ? id : either(word.zh, word.en);
}

function option(id: Values[string] | undefined): string {
  const words = own(OPTION_WORDS, text(id));
  return words === undefined ? text(id) : either(words.label, words.labelEn);
}

function day(value: Values[string] | undefined): string {
  return typeof value === 'number' ? formatDay(value as Day) : '';
}

function money(value: Values[string] | undefined): string {
  return typeof value === 'number' ? formatMoney(value as Fen) : '';
}

function text(value: Values[string] | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

function optional(value: Values[string] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
