import { For, Show } from 'solid-js';
import { t } from '../i18n';
import { focusWork } from '../state/gridFocus';
import { reportError } from './report';
import { dismissToast, keepToast, releaseToast, toasts, type Toast } from './toasts';
import './toast.css';

/** The messages, in the line of the tools, where they cover no row; read out by screen readers as they come. */
export function ToastRegion() {
  return (
    <section class="toasts" aria-label={t('frame.messages')}>
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
      classList={{ 'toast-problem': props.toast.kind === 'problem' }}
      onPointerEnter={() => keepToast(props.toast.id)}
      onPointerLeave={() => releaseToast(props.toast.id)}
      onFocusIn={() => keepToast(props.toast.id)}
      onFocusOut={() => releaseToast(props.toast.id)}
    >
      <p class="toast-text">{props.toast.text()}</p>
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
