import { createComponent, createSignal, Show, type Component } from 'solid-js';
import { t } from '../i18n';
import { run } from '../toast/report';

export type LaterPart<Props extends object> = Component<Props> & {
  /** Fetches the part before it is needed; rejects where it cannot be had, and the next call tries again. */
  preload(): Promise<void>;
};

/**
 * A part of the page that is fetched when it is first needed. Not Solid's `lazy`, which asks for a `Suspense` around it: that would
 * take the whole part off the page, and the focus with it, whenever something inside waits for an answer.
 */
export function later<Props extends object>(fetch: () => Promise<Component<Props>>): LaterPart<Props> {
  const [part, setPart] = createSignal<Component<Props>>();
  let coming: Promise<void> | undefined;
  const preload = () => {
    coming ??= fetch().then(
      (fetched) => void setPart(() => fetched),
      (error: unknown) => {
        coming = undefined;
        throw error;
      },
    );
    return coming;
  };
  const Part = (props: Props) => {
    run(preload);
    return (
      <Show when={part()} fallback={<p class="place-waiting">{t('frame.opening')}</p>}>
        {(ready) => createComponent(ready(), props)}
      </Show>
    );
  };
  return Object.assign(Part, { preload });
}
