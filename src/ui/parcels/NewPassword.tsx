import { createEffect, createSignal } from 'solid-js';
import { k } from '../i18n/backup';

const SHORTEST = 6;

/** Whether this browser encrypts here at all: not on plain http from elsewhere. */
export function canEncrypt(): boolean {
  return (crypto as { readonly subtle?: SubtleCrypto }).subtle !== undefined;
}

/** A password typed twice, for nobody can recover it. `onPassword` gets it as soon as both agree, null until then. */
export function NewPassword(props: { hint: string; lost: string; onPassword: (password: string | null) => void }) {
  const [first, setFirst] = createSignal('');
  const [second, setSecond] = createSignal('');
  const wrong = () =>
    [...first()].length < SHORTEST ? k('passwordShort') : first() !== second() ? k('passwordUnlike') : '';
  createEffect(() => props.onPassword(wrong() === '' ? first() : null));
  const field = (label: 'passwordNew' | 'passwordAgain', set: (text: string) => void) => (
    <label>
      {k(label)}
      <input
        class="input"
        type="password"
        autocomplete="new-password"
        data-testid={label === 'passwordNew' ? 'parcel-password' : 'parcel-password-again'}
        ref={(element) => {
          if (label === 'passwordNew') queueMicrotask(() => element.focus());
        }}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </label>
  );
  return (
    <div class="parcel-password">
      <p class="parcel-hint">{props.hint}</p>
      {field('passwordNew', setFirst)}
      {field('passwordAgain', setSecond)}
      <p class="parcel-hint">
        {props.lost} <span role="status">{first() === '' ? '' : wrong()}</span>
      </p>
    </div>
  );
}
