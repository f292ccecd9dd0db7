import { createEffect, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js';
import { t } from '../i18n';
import { focusWork } from '../state/gridFocus';
import { reportError } from './report';
import { meets } from './meets';
import { dismissToast, keepToast, releaseToast, toasts, type Toast } from './toasts';
import './toast.css';

/**
 * The messages, in the bottom right corner above the status line; in the left one where they would cover what has the focus.
 * Read out by screen readers as they come.
 */
export function ToastRegion() {
  let region!: HTMLElement;
  const [left, setLeft] = createSignal(false);
  createEffect(
    on(toasts, (now, before = []) => {
      if (now.length === 0 || now.length < before.length) return;
      // Asked where they stand by default; once they have been laid out.
      setLeft(false);
      requestAnimationFrame(() => setLeft(coversFocus(region)));
    }),
  );
  return (
    <section ref={region} class="toasts" classList={{ 'toasts-left': left() }} aria-label={t('frame.messages')}>
      <div role="status" aria-live="polite" class="toast-list">
        <For each={toasts().filter((toast) => toast.kind === 'done')}>{(toast) => <ToastLine toast={toast} />}</For>
      </div>
      <div role="alert" aria-live="assertive" class="toast-list">
        <For each={toasts().filter((toast) => toast.kind === 'problem')}>{(toast) => <ToastLine toast={toast} />}</For>
      </div>
    </section>
  );
}

/** Whether the messages lie over the cell or the control that has the focus. */
function coversFocus(region: HTMLElement): boolean {
  const at = document.activeElement;
  if (at === null || region.contains(at)) return false;
  const beside = at.closest('.keep-clear') ?? at; // a panel that is worked through step by step
  const focused = at.closest('.ag-host') === null ? beside : (document.querySelector('.ag-cell-focus') ?? at);
  if (focused === document.body || focused.id === 'main') return false;
  return [...region.querySelectorAll('.toast')].some((toast) =>
    meets(toast.getBoundingClientRect(), focused.getBoundingClientRect()),
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
  const unfold = () => {
    line.querySelector<HTMLElement>('.toast-close')?.focus();
    setWhole(true);
    setClipped(false);
  };
  /** Takes the message away; the focus that stood in it goes back to the work. */
  const dismiss = () => {
    const had = line.contains(document.activeElement);
    dismissToast(props.toast.id);
    if (!had) return;
    focusWork();
  };
  const act = async () => {
    dismiss();
    try {
      await props.toast.action?.run();
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
      <Show when={props.toast.action}>
        {(action) => (
          <button type="button" class="toast-action" onClick={() => void act()}>
            {action().label()}
          </button>
        )}
      </Show>
      <button type="button" class="toast-close" aria-label={t('frame.dismiss')} onClick={dismiss}>
        ×
      </button>
    </div>
  );
}
