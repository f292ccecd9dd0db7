import { createEffect, createSignal, Show } from 'solid-js';
import { k } from '../i18n/backup';
import { run } from '../toast/report';

const SHORTEST = 6;

/** What stands in the fields and was not said to be set yet; null: nothing, or it may not be set. */
export interface TypedPassword {
  readonly password: string | null;
  /** Closes the fields. */
  readonly end: () => void;
}

/** The password of all backups to come: set, changed, taken away. Typed twice, for nobody can recover it. */
export function PasswordPart(props: {
  sealed: boolean;
  sealable: boolean;
  /** While the fields are open with something in them; null: they are not. */
  onTyped: (typed: TypedPassword | null) => void;
  onSet: (password: string | null) => Promise<void>;
}) {
  const [typing, setTyping] = createSignal(false);
  const [first, setFirst] = createSignal('');
  const [second, setSecond] = createSignal('');
  let change: HTMLButtonElement | undefined;
  const wrong = () =>
    [...first()].length < SHORTEST ? k('passwordShort') : first() !== second() ? k('passwordUnlike') : '';
  const end = () => {
    setTyping(false);
    setFirst('');
    setSecond('');
    change?.focus();
  };
  createEffect(() => {
    const stands = typing() && (first() !== '' || second() !== '');
    props.onTyped(stands ? { password: wrong() === '' ? first() : null, end } : null);
  });
  const put = (password: string | null) =>
    run(async () => {
      await props.onSet(password);
      end();
    });
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault(); // the panel's own button is another one
      if (wrong() === '') put(first());
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      end();
    }
  };
  const field = (label: 'passwordNew' | 'passwordAgain', value: () => string, set: (text: string) => void) => (
    <label>
      {k(label)}
      <input
        class="input"
        type="password"
        autocomplete="new-password"
        data-testid={label === 'passwordNew' ? 'backup-password' : 'backup-password-again'}
        ref={(element) => {
          if (label === 'passwordNew') queueMicrotask(() => element.focus());
        }}
        value={value()}
        onInput={(event) => set(event.currentTarget.value)}
        onKeyDown={onKey}
      />
    </label>
  );
  return (
    <>
      <h3>{k('password')}</h3>
      <Show when={props.sealable} fallback={<p class="backup-hint">{k('passwordMissing')}</p>}>
        <p class="backup-hint">{k(props.sealed ? 'passwordOn' : 'passwordOff')}</p>
        <Show when={typing()}>
          <div class="backup-password">
            {field('passwordNew', first, setFirst)}
            {field('passwordAgain', second, setSecond)}
            <p class="backup-hint">{k('passwordLost')}</p>
            <div class="backup-row">
              <button
                type="button"
                class="button button-small"
                data-testid="backup-password-set"
                disabled={wrong() !== ''}
                onClick={() => put(first())}
              >
                {k('confirm')}
              </button>
              <button type="button" class="button button-small" onClick={end}>
                {k('cancel')}
              </button>
              <span class="backup-hint" role="status">
                {first() === '' ? '' : wrong()}
              </span>
            </div>
          </div>
        </Show>
        <div class="backup-row" hidden={typing()}>
          <button
            type="button"
            class="button button-small"
            ref={change}
            data-testid="backup-password-open"
            onClick={() => setTyping(true)}
          >
            {k(props.sealed ? 'passwordChange' : 'passwordSet')}
          </button>
          <Show when={props.sealed}>
            <button type="button" class="button button-small" onClick={() => put(null)}>
              {k('passwordEnd')}
            </button>
          </Show>
        </div>
      </Show>
    </>
  );
}
