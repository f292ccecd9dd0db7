import type { JSX } from 'solid-js';

/** The password of a file, with what was wrong with the last one. `ref`: to come back to it when it is refused. */
export function PasswordField(props: {
  label: JSX.Element;
  testid: string;
  value: string;
  refused: string;
  onInput: (value: string) => void;
  ref?: (field: HTMLInputElement) => void;
}) {
  return (
    <label>
      {props.label}
      <input
        ref={(field) => props.ref?.(field)}
        class="input"
        type="password"
        autocomplete="off"
        autofocus
        data-testid={props.testid}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <span class="backup-wrong" role="alert">
        {props.refused}
      </span>
    </label>
  );
}
