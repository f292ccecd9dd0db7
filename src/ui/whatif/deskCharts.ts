import { createMemo, type Accessor } from 'solid-js';
import type { Policy } from '../../policy/types';
import type { Bucket } from '../../client/protocol';
import { either, t } from '../i18n';
import { c } from '../i18n/charts';
import { w } from '../i18n/whatif';
import { dateInText } from '../words/amounts';
import type { ChartsProps } from './Charts';
import type { Desk } from './desk';
import { supposesOf } from './supposes';

/** Whose figures a picture shows, by which document; a workbook that bears no name of its own is not said. */
export function sourceOf(workbook: string, { title, shortTitle, titleEn, version }: Policy): string {
  const policy = either(title, titleEn);
  return workbook === shortTitle ? c('sourceAlone', { policy, version }) : c('source', { workbook, policy, version });
}

/** What the charts of the scenarios on display are drawn from; every bar opens its names. null: there is nothing to draw. */
export function createDeskCharts(desk: Desk): Accessor<ChartsProps | null> {
  const { policy, state } = desk.open;
  const pick = (at: number, bucket: Bucket) => {
    const scenario = desk.shown()[at]?.id;
    const pressed = document.activeElement;
    const from = pressed instanceof HTMLElement || pressed instanceof SVGElement ? pressed : null;
    if (scenario !== undefined) desk.ask({ scenario, bucket, from });
  };
  return createMemo(() => {
    const told = desk.answer();
    const shown = desk.shown();
    if (told === null || shown.length === 0) return null;
    /** Figures of the baseline itself that are not the document's: a picture that leaves the page says so. */
    const changed = Object.keys(state().overlay).length;
    const chosen = shown.findIndex(({ id }) => id === desk.chosen()?.id);
    return {
      compared: {
        policy,
        base: state().overlay,
        comparison: { baseline: told.comparison.baseline, scenarios: shown.map((each) => each.compared) },
        scenarios: shown.map(({ scenario }) => scenario),
        names: [w('baseline'), ...shown.map(({ name }) => name)],
      },
      chosen: Math.max(0, chosen),
      unitWord: either(policy.quota.word, policy.quota.wordEn),
      caption: {
        asOf: c('asOf', { date: dateInText(told.comparison.baseline.asOf) }),
        supposes: shown.map(({ name, scenario }) => supposesOf(policy, state().overlay, name, scenario)),
        source: sourceOf(state().info.name, policy).concat(
          changed === 0 ? '' : t('look.slip.changed', { count: changed }),
        ),
      },
      onPick: pick,
    };
  });
}
