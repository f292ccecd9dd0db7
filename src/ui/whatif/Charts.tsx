import { createMemo, createSignal, For } from 'solid-js';
import type { Bucket } from '../../engine/whatif/types';
import { personsWriting } from '../charts/amounts';
import { CategoryMix } from '../charts/CategoryMix';
import { Dumbbells } from '../charts/Dumbbells';
import { pairsWriting } from '../charts/dumbbells';
import { EnrolmentLines } from '../charts/EnrolmentLines';
import { barsWriting } from '../charts/bars';
import { GroupBars } from '../charts/GroupBars';
import type { Caption } from '../charts/types';
import { c } from '../i18n/charts';
import { behindBar, behindPair } from './behind';
import {
  categoryFlows,
  categoryMix,
  enrolmentLines,
  funderBars,
  statusesBySet,
  UNIT_FIGURES,
  unitPairs,
  unknownBySet,
  type Compared,
  type UnitFigure,
} from './chartFacts';
import { captionOf, fundersFact, linesFact, mixFact, moveNotes, unitsFact, unknownNotes } from './chartWords';

export interface ChartsProps {
  readonly compared: Compared;
  /** The scenario on which the charts of one scenario stand, from 0. */
  readonly chosen: number;
  /** A quota row's word: 村（社区） … */
  readonly unitWord: string;
  /** As of, workbook and policy. */
  readonly caption: Omit<Caption, 'base'>;
  readonly large?: boolean;
  /** Opens the names behind a figure of a scenario. */
  onPick?: ((scenario: number, bucket: Bucket) => void) | undefined;
}

/** What persons and each funder pay, before and after, on one scale. */
export function FunderChart(props: ChartsProps & { plain?: boolean }) {
  const data = createMemo(() => funderBars(props.compared, c('funders.personal'), c('funders.all')));
  const writing = createMemo(() => barsWriting(data()));
  const pick = (funder: string, set: string) => {
    const { scenario, bucket } = behindBar(funder, Number(set), props.chosen);
    props.onPick?.(scenario, bucket);
  };
  return (
    <GroupBars
      handle="chart-funders"
      title={c('funders.title')}
      fact={fundersFact(data(), writing())}
      writing={writing()}
      caption={{ ...props.caption, base: c('funders.base') }}
      notes={unknownNotes(props.compared.names, unknownBySet(props.compared))}
      large={props.large}
      plain={props.plain}
      data={data()}
      total={data().total}
      groupWord={c('funders.word')}
      onPick={props.onPick === undefined ? undefined : pick}
    />
  );
}

/** A figure of every unit before and after, of the chosen scenario. */
export function UnitChart(props: ChartsProps & { plain?: boolean; figure?: UnitFigure; limit?: number }) {
  const [asked, setFigure] = createSignal<UnitFigure>('receivable');
  const figure = () => props.figure ?? asked();
  const pairs = createMemo(() => unitPairs(props.compared, props.chosen, figure()));
  const name = () => props.compared.names[props.chosen + 1] ?? '';
  const word = () => c(`units.${figure()}`);
  const writing = createMemo(() => (figure() === 'enrolled' ? personsWriting() : pairsWriting(pairs())));
  return (
    <Dumbbells
      handle="chart-units"
      title={c('units.title')}
      fact={unitsFact(pairs(), name(), writing())}
      writing={writing()}
      caption={{
        ...captionOf(props.caption, props.chosen),
        base: c(figure() === 'enrolled' ? 'units.baseEnrolled' : 'units.base', { figure: word() }),
      }}
      large={props.large}
      plain={props.plain}
      limit={props.limit}
      pairs={pairs()}
      of={figure() === 'enrolled' ? 'persons' : 'money'}
      unitWord={props.unitWord}
      names={{
        before: figure() === 'net' ? c('units.zero') : (props.compared.names[0] ?? ''),
        after: name(),
      }}
      onPick={
        props.onPick === undefined
          ? undefined
          : (unit, on) => props.onPick?.(props.chosen, { kind: 'all', unit, has: behindPair(figure(), on) })
      }
      tools={
        <label class="chart-choice">
          {c('units.figure')}
          <select
            class="input"
            data-testid="chart-figure"
            value={figure()}
            onChange={(event) => {
              const wanted = UNIT_FIGURES.find((each) => each === event.currentTarget.value);
              if (wanted !== undefined) setFigure(wanted);
            }}
          >
            <For each={UNIT_FIGURES}>{(each) => <option value={each}>{c(`units.${each}`)}</option>}</For>
          </select>
        </label>
      }
    />
  );
}

/** Persons by the category of aid that counts. */
export function MixChart(props: ChartsProps) {
  const data = createMemo(() => categoryMix(props.compared));
  const flows = createMemo(() => categoryFlows(props.compared, c('mix.without')));
  const pick = (part: string, set: string) => {
    if (Number(set) === 0) props.onPick?.(props.chosen, { kind: 'all', category: part });
    else props.onPick?.(Number(set) - 1, { kind: 'all', to: part });
  };
  return (
    <CategoryMix
      handle="chart-mix"
      title={c('mix.title')}
      fact={mixFact(props.compared.names, flows())}
      caption={{ ...props.caption, base: c('mix.base') }}
      large={props.large}
      data={data()}
      flows={flows()}
      partWord={c('mix.word')}
      withoutWord={c('mix.without')}
      onPick={props.onPick === undefined ? undefined : pick}
      onFlow={
        props.onPick === undefined
          ? undefined
          : (from, to, set) => props.onPick?.(Number(set) - 1, { kind: 'all', category: from, to })
      }
    />
  );
}

/** Enrolled so far, day by day. */
export function LineChart(props: ChartsProps) {
  const data = createMemo(() => enrolmentLines(props.compared));
  return (
    <EnrolmentLines
      handle="chart-lines"
      title={c('lines.title')}
      fact={linesFact(data())}
      caption={{ ...props.caption, base: c('lines.base') }}
      notes={moveNotes(props.compared.names, statusesBySet(props.compared))}
      large={props.large}
      data={data()}
    />
  );
}
