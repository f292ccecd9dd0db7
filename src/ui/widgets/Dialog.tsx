import { createEffect, createUniqueId, on, onCleanup, onMount, Show, type JSX } from 'solid-js';
import { t } from '../i18n';
import { listenToKeysOf } from './listen';
import './dialog.css';

export interface DialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly danger?: boolean;
  readonly ready?: boolean; // false: cannot be confirmed yet
  readonly children: JSX.Element;
  /** The preset way on is an Enter away from the beginning. */
  readonly mainFirst?: boolean;
  /** A second way on, beside the one that is preset. */
  readonly other?: string;
  onOther?(): void;
  onConfirm(): void;
  onClose(): void;
}

/** A question that must be answered before going on; Esc and 取消 close it. Never used over the grid for explanations. */
export function Dialog(props: DialogProps) {
  const id = createUniqueId();
  let element!: HTMLDialogElement;
  let form!: HTMLFormElement;
  let main!: HTMLButtonElement;
  onMount(() => {
    element.showModal();
    // Between two ways on, the preset one is an Enter away.
    if (props.other !== undefined || props.mainFirst === true) main.focus();
  });
  // The Enter that asked for it may still be held: it answers nothing that has not been read.
  listenToKeysOf(
    () => element,
    (event) => {
      if (event.key === 'Enter' && event.repeat) event.preventDefault();
    },
  );
  // A button that cannot be pressed loses the focus, and outside the dialog no key would reach it: it waits there, and goes back.
  const isLost = () => document.activeElement === main || document.activeElement === document.body;
  createEffect(
    on(
      () => props.ready !== false,
      (ready) => {
        if (ready && document.activeElement === form) main.focus();
        else if (!ready && isLost()) form.focus();
      },
      { defer: true },
    ),
  );
  onCleanup(() => element.close());
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (props.ready !== false) props.onConfirm();
  };
  return (
    <dialog ref={element} class="dialog" aria-labelledby={id} onCancel={() => props.onClose()}>
      <form ref={form} tabindex={-1} onSubmit={submit}>
        <h2 id={id} class="dialog-title">
          {props.title}
        </h2>
        <div class="dialog-body">{props.children}</div>
        <div class="dialog-actions">
          <button type="button" class="button" onClick={() => props.onClose()}>
            {t('frame.cancel')}
          </button>
          <Show when={props.other}>
            {(other) => (
              <button type="button" class="button" onClick={() => props.onOther?.()}>
                {other()}
              </button>
            )}
          </Show>
          <button
            ref={main}
            type="submit"
            class="button button-main"
            classList={{ 'button-danger': props.danger === true }}
            disabled={props.ready === false}
          >
            {props.confirm}
          </button>
        </div>
      </form>
    </dialog>
  );
}
