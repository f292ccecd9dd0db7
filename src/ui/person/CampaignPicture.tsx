import { createUniqueId, For } from 'solid-js';
import { t } from '../i18n';
import type { CampaignLine } from './campaign';
import { markPlace } from './markPlaces';

const WIDTH = 330;
const HEIGHT = 44;
const BAR = { top: 18, height: 10 };
/** Half the width of the widest mark, its edge included. */
const REACH = 7;

/** The campaign as a line with the payment and the cover on it; the words stand below it. */
export function CampaignPicture(props: { line: CampaignLine }) {
  const id = createUniqueId();
  const x = (day: number) => {
    const { from, to } = props.line;
    return ((Math.min(Math.max(day, from), to) - from) / Math.max(1, to - from)) * WIDTH;
  };
  return (
    <section class="campaign" data-testid="campaign-line">
      <h3>{t('look.line')}</h3>
      <svg
        class="campaign-picture"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={props.line.words.join('；')}
      >
        <defs>
          <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" fill="#dcebf7" />
            <rect width="2.5" height="6" fill="#005a9c" />
          </pattern>
        </defs>
        <rect class="campaign-ground" x="0" y={BAR.top} width={WIDTH} height={BAR.height} />
        <For each={props.line.spans}>
          {(span) => (
            <rect
              class={`campaign-${span.kind}`}
              x={x(span.from)}
              y={BAR.top}
              width={Math.max(0, x(span.to + 1) - x(span.from))}
              height={BAR.height}
              {...(span.kind === 'extension' ? { fill: `url(#${id})` } : {})}
            />
          )}
        </For>
        <For each={props.line.marks}>
          {(mark) => (
            <g
              class={`campaign-mark campaign-${mark.kind}`}
              transform={`translate(${markPlace(props.line, mark.day, x, REACH)} 0)`}
            >
              <title>{mark.words}</title>
              {mark.kind === 'asOf' ? (
                <path d="M0,14V32M-5,8L5,8L0,15Z" />
              ) : mark.kind === 'paid' ? (
                <circle cx="0" cy={BAR.top + BAR.height / 2} r="6" />
              ) : (
                <path d="M0,30L6,36L0,42L-6,36Z" />
              )}
            </g>
          )}
        </For>
      </svg>
      <ul class="campaign-words">
        <For each={props.line.spans.map(({ kind }) => kind)}>
          {(kind, index) => <li class={`campaign-key campaign-key-${kind}`}>{props.line.words[index()]}</li>}
        </For>
        <For each={props.line.marks}>
          {(mark) => <li class={`campaign-key campaign-key-${mark.kind}`}>{mark.words}</li>}
        </For>
      </ul>
    </section>
  );
}
