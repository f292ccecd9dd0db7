import { createEffect, createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import { t } from '../i18n';
import { focusWork } from '../state/gridFocus';
import { reportError } from './report';
import { ground, keptClear, placeToasts } from './place';
import { dismissToast, keepToast, releaseToast, toasts, type Toast, type ToastAction } from './toasts';
import './toast.css';

/**
 * The messages, in the bottom right corner above the status line; in one where they cover nothing that has the focus.
 * Read out by screen readers as they come.
 */
export function ToastRegion() {
  let region!: HTMLElement;
  createEffect(() => {
    const kept = keptClear();
    if (toasts().length === 0) {
      if (kept !== null) kept.style.marginBottom = '';
      return;
    }
    let frame = 0;
    const place = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => placeToasts(region));
    };
    place();
    // A panel or a drawer that opens takes room from what the messages stand over.
    const measured = new ResizeObserver(place);
    const over = ground();
    if (over !== null) measured.observe(over);
    measured.observe(region); // a message unfolded
    document.addEventListener('focusin', place);
    window.addEventListener('resize', place);
    onCleanup(() => {
      cancelAnimationFrame(frame);
      measured.disconnect();
      document.removeEventListener('focusin', place);
      window.removeEventListener('resize', place);
    });
  });
  return (
    <section ref={region} class="toasts" aria-label={t('frame.messages')}>
      <div role="status" aria-live="polite" class="toast-list">
        <For each={toasts().filter((toast) => toast.kind === 'done')}>{(toast) => <ToastLine toast={toast} />}</For>
      </div>
      <div role="alert" aria-live="assertive" class="toast-list">
        <For each={toasts().filter((toast) => toast.kind === 'problem')}>{(toast) => <ToastLine toast={toast} />}</For>
      </div>
    </section>
  );
}

function ToastLine(props: { toast: Toast }) {
  let line!: HTMLDivElement;
  let words!: HTMLParagraphElement;
  const [whole, setWhole] = createSignal(false);
  const [clipped, setClipped] = createSignal(false);
  onMount(() => {
    const measured = new ResizeObserver(() => setClipped(!whole() && words.scrollHeight > words.clientHeight + 1));
    measured.observe(words);
    onCleanup(() => measured.disconnect());
  });
  const holdsFocus = () => line.contains(document.activeElement);
  // However the message ends, the focus that stood in it goes back to the work.
  onCleanup(() => {
    if (holdsFocus()) queueMicrotask(focusWork);
  });
  const unfold = () => {
    if (holdsFocus()) line.querySelector<HTMLElement>('.toast-close')?.focus();
    setWhole(true);
    setClipped(false);
  };
  const dismiss = () => dismissToast(props.toast.id);
  const act = async (action: ToastAction) => {
    dismiss();
    try {
      await action.run();
    } catch (error) {
      reportError(error);
    }
  };
  return (
    <div
      ref={line}
      class="toast"
      classList={{ 'toast-problem': props.toast.kind === 'problem', 'toast-again': props.toast.again !== undefined }}
      onPointerEnter={() => keepToast(props.toast.id)}
      onPointerLeave={() => releaseToast(props.toast.id)}
      onFocusIn={() => keepToast(props.toast.id)}
      onFocusOut={() => releaseToast(props.toast.id)}
    >
      <p ref={words} class="toast-text" classList={{ 'toast-whole': whole() }}>
        <Show when={props.toast.again}>
          {(again) => <span class="toast-time">{t('frame.again', { time: again().toTimeString().slice(0, 8) })} </span>}
        </Show>
        {props.toast.text()}
      </p>
      <Show when={clipped()}>
        <button type="button" class="toast-action" onClick={unfold}>
          {t('frame.unfold')}
        </button>
      </Show>
      <For each={[props.toast.action, props.toast.other].filter((each) => each !== undefined)}>
        {(action) => (
          <button type="button" class="toast-action" onClick={() => void act(action)}>
            {action.label()}
          </button>
        )}
      </For>
      <button type="button" class="toast-close" aria-label={t('frame.dismiss')} onClick={dismiss}>
        ×
      </button>
    </div>
  );
}
