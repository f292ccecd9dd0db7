import { createUniqueId, onCleanup, onMount, type JSX } from 'solid-js';
import { t } from '../i18n';
import './dialog.css';

export interface DialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly danger?: boolean;
  readonly ready?: boolean; // false: cannot be confirmed yet
  readonly children: JSX.Element;
  onConfirm(): void;
  onClose(): void;
}

/** A question that must be answered before going on; Esc and 取消 close it. Never used over the grid for explanations. */
export function Dialog(props: DialogProps) {
  const id = createUniqueId();
  let element!: HTMLDialogElement;
  onMount(() => element.showModal());
  onCleanup(() => element.close());
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (props.ready !== false) props.onConfirm();
  };
  return (
    <dialog ref={element} class="dialog" aria-labelledby={id} onCancel={() => props.onClose()}>
      <form onSubmit={submit}>
        <h2 id={id} class="dialog-title">
          {props.title}
        </h2>
        <div class="dialog-body">{props.children}</div>
        <div class="dialog-actions">
          <button type="button" class="button" onClick={() => props.onClose()}>
            {t('frame.cancel')}
          </button>
          <button
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
