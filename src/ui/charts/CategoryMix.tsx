import { createMemo, createUniqueId, Index } from 'solid-js';
import { c } from '../i18n/charts';
import { changeOf, personsWriting } from './amounts';
import { ChartFrame, type ChartProps } from './ChartFrame';
import { LegendView } from './LegendView';
import { layMix, type MixData } from './mix';
import { fillOf, inkOf, Patterns } from './Patterns';
import { createPlace } from './room';
import type { ChartTable, Hit } from './types';
import { Words } from './Words';

/** Persons who change kinds from the baseline to a set. */
export interface MixFlow {
  readonly from: string;
  readonly to: string;
  readonly fromName: string;
  readonly toName: string;
  readonly persons: number;
}

export interface CategoryMixProps extends ChartProps {
  readonly data: MixData;
  readonly partWord: string;
  readonly withoutWord: string;
  /** By set; none for the baseline. */
  readonly flows: readonly (readonly MixFlow[])[];
  /** `part`: '' = of no kind. */
  onPick?: ((part: string, set: string) => void) | undefined;
  onFlow?: ((from: string, to: string, set: string) => void) | undefined;
}

/** Persons by category, a stacked bar a set; who goes from where to where stands in the table. */
export function CategoryMix(props: CategoryMixProps) {
  const prefix = createUniqueId();
  const place = createPlace();
  const { room } = place;
  const write = personsWriting();
  const layout = place.drawn(() =>
    layMix(props.data, room(), (persons, without, unaided) =>
      c(unaided === 0 ? 'mixTotal' : 'mixUnaided', {
        persons: write.short(persons),
        without: write.short(without),
        unaided: write.short(unaided),
      }),
    ),
  );
  const hits = createMemo((): readonly Hit[] | undefined => {
    const pick = props.onPick;
    if (pick === undefined) return undefined;
    // The names hold at once; out of sight the picture, and with it the places, come later.
    const { segments } = layout();
    const boxes = new Map(segments.map(({ key, box }) => [key, box]));
    return props.data.sets.flatMap((set, at) =>
      props.data.parts.flatMap((part): Hit[] => {
        const count = part.counts[at] ?? 0;
        const key = `${set.id}/${part.id}`;
        const box = boxes.get(key) ?? segments.at(-1)?.box;
        if (box === undefined || count === 0) return [];
        const label = c('partOf', { set: set.name, part: part.name, count });
        return [{ key, box, label, run: () => pick(part.id, set.id) }];
      }),
    );
  });
  const table = (): ChartTable => {
    const { sets, parts, without } = props.data;
    const lines = [...parts, { id: '', name: props.withoutWord, counts: without }];
    const pick = props.onPick;
    return {
      columns: [
        props.partWord,
        ...sets.flatMap(({ name }, at) => (at === 0 ? [name] : [name, c('change', { set: name })])),
      ],
      rows: [
        ...lines.map(({ id, name, counts }) => ({
          key: id,
          cells: [
            { text: name },
            ...sets.flatMap((set, at) => {
              const persons = counts[at] ?? 0;
              const own = {
                text: write.short(persons),
                run: persons === 0 ? undefined : pick && (() => pick(id, set.id)),
              };
              return at === 0 ? [own] : [own, { text: changeOf(counts[0] ?? 0, counts[at] ?? 0, write.short) }];
            }),
          ],
        })),
        ...sets.flatMap((set, at) => {
          const go = props.onFlow;
          return (props.flows[at] ?? [])
            .filter(({ from, to }) => from !== to)
            .map(({ from, to, fromName, toName, persons }) => ({
              key: `${set.id}/${from}/${to}`,
              cells: [
                { text: c('flow', { set: set.name, from: fromName, to: toName }) },
                ...sets.flatMap((_, column): { text: string; run?: (() => void) | undefined }[] => {
                  const own =
                    column === at
                      ? { text: write.short(persons), run: go && (() => go(from, to, set.id)) }
                      : { text: '' };
                  return column === 0 ? [own] : [own, { text: '' }];
                }),
              ],
            }));
        }),
      ],
    };
  };
  return (
    <ChartFrame {...props} place={place} height={layout().height} table={table()} hits={hits()}>
      <Patterns prefix={prefix} count={props.data.parts.length + 1} em={room().em} />
      <LegendView legend={layout().legend} prefix={prefix} em={room().em} />
      <Index each={layout().segments}>
        {(segment) => (
          <rect
            class="chart-segment"
            data-bar={segment().key}
            x={segment().box.x}
            y={segment().box.y}
            width={segment().box.width}
            height={segment().box.height}
            fill={fillOf(prefix, segment().part)}
            stroke={inkOf(segment().part)}
            stroke-width={segment().box.width > 0 ? 1 : 0}
          />
        )}
      </Index>
      <Words class="chart-inside" labels={layout().segments.flatMap(({ label }) => label ?? [])} />
      <Words labels={layout().names} />
      <Words class="chart-small" labels={layout().totals} />
    </ChartFrame>
  );
}
