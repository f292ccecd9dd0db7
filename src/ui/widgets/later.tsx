import { createComponent, createSignal, onCleanup, Show, type Component } from 'solid-js';
import { t } from '../i18n';
import { run } from '../toast/report';
import { holdKeys } from './heldKeys';

export type LaterPart<Props extends object> = Component<Props> & {
  /** Fetches the part before it is needed; rejects where it cannot be had, and the next call tries again. */
  preload(): Promise<void>;
};

interface Fetched<Props extends object> {
  readonly part: () => Component<Props> | undefined;
  readonly preload: () => Promise<void>;
}

function fetched<Props extends object>(fetch: () => Promise<Component<Props>>): Fetched<Props> {
  const [part, setPart] = createSignal<Component<Props>>();
  let coming: Promise<void> | undefined;
  const preload = () => {
    coming ??= fetch().then(
      (found) => void setPart(() => found),
      (error: unknown) => {
        coming = undefined;
        throw error;
      },
    );
    return coming;
  };
  return { part, preload };
}

/**
 * A part of the page that is fetched when it is first needed. Not Solid's `lazy`, which asks for a `Suspense` around it: that would
 * take the whole part off the page, and the focus with it, whenever something inside waits for an answer. `quiet`: nothing stands in
 * its place meanwhile.
 */
export function later<Props extends object>(fetch: () => Promise<Component<Props>>, quiet = false): LaterPart<Props> {
  const { part, preload } = fetched(fetch);
  const Part = (props: Props) => {
    run(preload);
    return (
      <Show when={part()} fallback={quiet ? null : <p class="place-waiting">{t('frame.opening')}</p>}>
        {(ready) => createComponent(ready(), props)}
      </Show>
    );
  };
  return Object.assign(Part, { preload });
}

/**
 * A panel, dialog or menu that takes the focus when it comes, fetched when it is first needed. What is typed meanwhile is typed
 * into it, as if it had been there. `leave`: it was closed again before it came, or cannot be had.
 */
export function laterPanel<Props extends object>(
  fetch: () => Promise<Component<Props>>,
  leave: (props: Props) => void,
): LaterPart<Props> {
  const { part, preload } = fetched(fetch);
  const Part = (props: Props) => {
    if (part() !== undefined) return createComponent(part() as Component<Props>, props);
    const keys = holdKeys(() => leave(props));
    let gone = false;
    onCleanup(() => {
      gone = true;
      if (part() === undefined) keys.end();
    });
    run(async () => {
      try {
        await preload();
      } catch (error) {
        if (!gone) {
          keys.end();
          leave(props);
        }
        throw error;
      }
    });
    return (
      <Show when={part()}>
        {(ready) => {
          keys.lend();
          keys.handOver();
          return createComponent(ready(), props);
        }}
      </Show>
    );
  };
  return Object.assign(Part, { preload });
}
