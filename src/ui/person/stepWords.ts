import { own } from '../../base/own';
import { formatDay, type Day } from '../../base/day';
import { formatMoney, type Fen } from '../../base/money';
import type { ExplainStep } from '../../engine/types';
import type { Policy } from '../../policy/types';
import { formatValue } from '../../policy/values';
import { CIRCUMSTANCE_ENGLISH, OPTION_WORDS } from '../../policy/words';
import { either, language, t, tOr } from '../i18n';
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
      return t('person.step.excluded', { word: text(values['word']) });
    case 'frozen':
      return t('person.step.frozen', {
        words: text(values['words']),
        identityDate: day(values['identityDate']),
        payDate: day(values['payDate']),
      });
    case 'category':
      return Number(values['matched']) > 1
        ? t('person.step.categoryOf', {
            matched: Number(values['matched']),
            stacking: option(values['stacking']),
            name,
          })
        : t('person.step.category', { name });
    case 'no-category':
    case 'no-aid':
      return t(`person.step.${step.rule}`);
    case 'aid-unknown':
      return t('person.step.aid-unknown', { parameter: parameterName(policy, values['parameter']) });
    case 'elsewhere':
      return t('person.step.elsewhere', { aid: aidName(funderName(policy, text(values['funder']))), amount });
    case 'other-category':
      if (values['reason'] === 'later') return t('person.step.other-later', { name });
      return values['reason'] === 'less'
        ? t('person.step.other-less', { name, amount })
        : t('person.step.other-more', { name, amount });
    case 'not-matched':
      return notMatchedWords(step, name, policy);
    case 'timing': {
      const inTime = ownTime(step);
      if (inTime !== null) {
        const said = { day: day(values['day']), label: inTime };
        return values['paid'] === true ? t('person.step.ownTimePaid', said) : t('person.step.ownTimeNow', said);
      }
      const said = { day: day(values['day']), timing: tOr('domain', `timing.${step.id}`, step.id) };
      const late = values['late'];
      const told = values['paid'] === true ? t('person.step.timingPaid', said) : t('person.step.timingNow', said);
      return typeof late === 'number' ? told + either('', ' ') + t('person.step.timingLate', { days: late }) : told;
    }
    case 'charge':
      return [chargeWords(values, label), withinWords(values)].filter((part) => part !== '').join('');
    case 'passed-row':
      return passedWords(values, label);
    case 'missed-row':
      return t('person.step.missed', { label, words: circumstances(text(values['words'])) });
    case 'cover':
      return coverWords(values);
    case 'assumed':
      return t('person.step.assumed', { label, value: assumedValue(policy, step) });
    case 'note':
      return t('person.step.note', { text: either(text(values['text']), optional(values['textEn'])) });
    default:
      return undefined;
  }
}

type Values = ExplainStep['values'];

function chargeWords(values: Values, label: string): string {
  const kind = text(values['kind']);
  if (kind === 'full' && typeof values['plus'] !== 'number') return t('person.step.charge-fullUnknown', { label });
  return tOr('person', `step.charge-${kind}`, label, { label, plus: money(values['plus']) });
}

function withinWords(values: Values): string {
  const { days, atMost, since } = values;
  if (typeof days !== 'number' || typeof atMost !== 'number') return '';
  return either('', ' ') + t('person.step.within', { days, atMost, since: day(since) });
}

function passedWords(values: Values, label: string): string {
  const { days, atMost, since } = values;
  if (typeof days !== 'number') return t('person.step.passedNoDate', { label });
  if (days < 0) return t('person.step.passedBefore', { label, since: day(since) });
  const told = t('person.step.passed', { label, days, atMost: Number(atMost), since: day(since) });
  const over = typeof atMost === 'number' ? days - atMost : 0;
  return over > 0 ? told + either('', ' ') + t('person.step.passedBy', { days: over }) : told;
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
  if (kind !== 'household') return tOr('person', `step.cover-${kind}`, kind, when);
  return values['household'] === true
    ? t('person.step.cover-householdAll', when)
    : t('person.step.cover-householdNot', when);
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
