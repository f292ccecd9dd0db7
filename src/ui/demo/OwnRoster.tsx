import { createEffect, createMemo, createSignal, on, onCleanup, Show } from 'solid-js';
import { d } from '../i18n/demo';
import { language } from '../i18n/language';
import { makeLatest } from '../state/latest';
import { useOpen } from '../state/open';
import { wordError } from '../words/errors';
import { isCancelled } from '../words/failure';
import { beforehand } from './beforehand';
import { shortDay } from './figures';
import { running } from './running';
import type { Scene } from './said';
import type { Story } from './stories';
import { PREPARED, wishOf } from './tale';

/** Beside the button that tells a story on one's own roster: whom it would show, or why the roster cannot carry it. */
export function OwnRoster(props: { story: Story; id: string }) {
  const open = useOpen();
  const [found, setFound] = createSignal<{ readonly scene: Scene } | { readonly error: unknown } | null>(null);
  let gone = false;
  const look = makeLatest(
    async (story: Story) => {
      const { policy, session } = open;
      const base = open.state().overlay;
      const wish = wishOf(story, PREPARED, d('supposed'), { policy, overlay: base });
      const is = await session.api.story(wish);
      const { standard: _, ...group } = story.example;
      const { persons } = story.by === 'award' ? { persons: [] } : await session.api.storyPersons(wish, group, 0, 1);
      if (!gone) setFound({ scene: { story, policy, base, wish, is, example: persons[0] ?? null } });
    },
    (error) => {
      if (!gone && !isCancelled(error)) setFound({ error });
    },
  );
  createEffect(
    on([() => props.story, () => open.state().rev, running], ([story, , now]) => {
      if (now === null) look(story);
    }),
  );
  onCleanup(() => {
    gone = true;
    // What was worked out for it takes room; a story that is being told has its own.
    if (running() === null) void open.session.api.endStory().catch(() => undefined);
  });
  const said = createMemo(() => {
    const now = found();
    language(); // the words are made anew in another one
    if (now === null) return { words: d('before.looking'), lacks: false };
    if ('error' in now) return { words: d('failed', { reason: wordError(now.error, {}) }), lacks: true };
    const { carries, words } = beforehand(now.scene);
    const whole = carries ? d('before.own', { day: shortDay(now.scene.is.asOf), words }) : d('before.not', { words });
    return { words: whole, lacks: !carries };
  });
  return (
    <p
      class="demo-own"
      classList={{ 'demo-own-not': said().lacks }}
      id={props.id}
      data-testid={`demo-before-${props.story.id}`}
    >
      <Show when={said().lacks}>
        <span aria-hidden="true">⚠ </span>
      </Show>
      {said().words}
    </p>
  );
}
