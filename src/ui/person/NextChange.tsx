import { For, Show } from 'solid-js';
import type { Day } from '../../base/day';
import type { PersonLook } from '../../engine/outlook/look';
import type { NextChange as Change } from '../../engine/outlook/next';
import type { WholeHousehold } from '../../engine/outlook/whole';
import type { PersonResult } from '../../engine/types';
import type { Policy } from '../../policy/types';
import { t } from '../i18n';
import { useOpen } from '../state/open';
import { dateInText } from '../words/amounts';
import { seen } from '../words/mask';
import { categoryWords, payableWords } from './resultWords';

/** What would change the answer next: the next day that does, the next category by age. */
export function NextChange(props: {
  row: number;
  look: PersonLook;
  result: PersonResult;
  lacks: string;
  silent: boolean;
  readLast: string | null;
}) {
  const { policy, session, state } = useOpen();
  const nameOf = (row: number): string => {
    state(); // read anew after every update
    const name = seen(session.table.getText('name', row));
    return name === '' ? t('person.nameless') : name;
  };
  const words = () => [
    ...nextWords(policy, props.look, props.result.category, props.lacks, props.silent, props.readLast, state().asOf),
    ...wholeWords(props.row, props.look.whole, nameOf),
  ];
  return (
    <Show when={words().length > 0}>
      <section data-testid="next-change">
        <h3>{t('look.next')}</h3>
        <ul class="receipt-rules">
          <For each={words()}>{(each) => <li>{each}</li>}</For>
        </ul>
      </section>
    </Show>
  );
}

/**
 * @param lacks why nobody can say what is owed now; '' where that is known.
 * @param silent the document does not say what a later payment would change.
 * @param readLast the rule that takes the last day of everybody else for him; null = the document sets his.
 * @param asOf a birthday up to then is past, though what it changes is to come.
 */
export function nextWords(
  policy: Policy,
  { outlook, byAge }: PersonLook,
  category: string | null,
  lacks: string,
  silent = false,
  readLast: string | null = null,
  asOf: Day | null = null,
): string[] {
  const words: string[] = [];
  if (outlook !== null) {
    if (outlook.change !== null) words.push(changeWords(outlook.now, outlook.change, readLast));
    else if (outlook.now.payable === null && outlook.now.status !== 'barred')
      // Nothing is known to stay the same.
      words.push(lacks === '' ? t('look.next.unknown') : t('look.next.unknownBy', { why: lacks }));
    else if (!outlook.moving)
      words.push(
        t(
          outlook.now.status === 'barred'
            ? 'look.next.stillBarred'
            : silent
              ? 'look.next.noneSilent'
              : 'look.next.none',
        ),
      );
    if (outlook.moving) words.push(t('look.next.moving'));
  }
  if (byAge !== null) {
    const past = asOf !== null && byAge.birthday <= asOf;
    const said = {
      birthday: dateInText(byAge.birthday),
      age: byAge.age,
      year: String(policy.benefitYear + byAge.years),
    };
    words.push(
      byAge.category === null
        ? t(past ? 'look.next.agePastNone' : 'look.next.ageNone', { ...said, name: categoryWords(policy, category) })
        : t(past ? 'look.next.agePast' : 'look.next.age', { ...said, name: categoryWords(policy, byAge.category) }),
    );
  }
  return words;
}

/** From when whose cover would begin if the whole household paid. */
export function wholeWords(row: number, whole: WholeHousehold | null, nameOf: (row: number) => string): string[] {
  if (whole === null) return [];
  const names = (rows: readonly number[]) => rows.map(nameOf).join(t('person.or'));
  const last = whole.missing.length === 1 && whole.missing[0] === row;
  const starts = [...new Set(whole.moved.map(({ from, to }) => `${from} ${to}`))];
  return starts.map((key) => {
    const moved = whole.moved.filter(({ from, to }) => `${from} ${to}` === key);
    const [{ from, to }] = moved as [(typeof moved)[number]];
    const said = {
      who: names(moved.map((each) => each.row)),
      from: dateInText(from),
      to: dateInText(to),
      by: dateInText(whole.by),
      missing: names(whole.missing),
    };
    return t(last ? 'look.next.wholeLast' : 'look.next.whole', said);
  });
}

function changeWords(now: PersonResult, change: Change, readLast: string | null): string {
  const { whole } = change;
  const words = changeOf(now, change, readLast);
  return whole === null
    ? words
    : words + t('look.next.unlessWhole', { by: dateInText(whole.by), cover: dateInText(whole.start) });
}

function changeOf(now: PersonResult, { day, later }: Change, label: string | null): string {
  const from = dateInText(day);
  const cover = { now: coverOf(now), later: coverOf(later) };
  if (later.status === 'barred') return t('look.next.barred', { day: from });
  if (now.status === 'barred') return t('look.next.allowed', { day: from, later: payableWords(later) });
  if (now.payable === later.payable && now.benefitStart === later.benefitStart)
    return label === null
      ? t('look.next.late', { day: from, payable: payableWords(later) })
      : t('look.next.lateRead', { label, day: from, payable: payableWords(later) });
  if (now.payable === later.payable) return t('look.next.cover', { day: from, ...cover });
  const owes = t('look.next.owes', { day: from, now: payableWords(now), later: payableWords(later) });
  return now.benefitStart === later.benefitStart ? owes : `${owes}${t('look.next.coverToo', cover)}`;
}

function coverOf(result: PersonResult): string {
  if (result.benefitStart !== null) return dateInText(result.benefitStart);
  return result.status === 'enrolled' ? t('look.noCover') : t('look.unknown');
}
