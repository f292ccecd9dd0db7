import { d } from '../i18n/demo';

/** In the place of the frames: what this roster lacks for the story, and the town that has it. */
export function Lacks(props: {
  name: string;
  words: string;
  onSample: () => void;
  ref: (heading: HTMLHeadingElement) => void;
}) {
  return (
    <main class="show-lacks" data-testid="show-lacks">
      <h1 class="show-headline" tabindex={-1} ref={(own) => props.ref(own)}>
        {d('lacks.h')}
      </h1>
      <p class="show-lacking">{d('lacks.why', { name: props.name, words: props.words })}</p>
      <p class="show-lacking">{d('lacks.sample')}</p>
      <button type="button" class="show-button" data-testid="show-sample" onClick={() => props.onSample()}>
        {d('start')} <kbd>Enter</kbd>
      </button>
    </main>
  );
}
