import { createSignal, For, Show } from 'solid-js';
import type { HeldParcel, ReturnSeal } from '../../client/parcelTypes';
import { k } from '../i18n/backup';
import { w } from '../i18n/villages';
import { g } from '../i18n/outgoing';
import { v } from '../i18n/sealing';
import { useOpen } from '../state/open';
import { useWorkbench } from '../state/workbench';
import { run } from '../toast/report';
import { toastDone } from '../toast/toasts';
import { Dialog } from '../widgets/Dialog';
import { saveFile } from '../words/save-file';
import { canEncrypt, NewPassword } from './NewPassword';
import './parcels.css';

/** What a village hands back: preset as its package came, with the same password or without one. */
export function HandBackDialog(props: { held: HeldParcel; onClose: () => void }) {
  const open = useOpen();
  const bench = useWorkbench();
  const [kind, setKind] = createSignal<ReturnSeal['kind']>(props.held.sealed ? 'same' : 'none');
  const [password, setPassword] = createSignal<string | null>(null);
  const kinds = (): readonly ReturnSeal['kind'][] => (props.held.sealed ? ['same', 'own', 'none'] : ['none', 'own']);
  const wordOf = (each: ReturnSeal['kind']) =>
    v(each === 'same' ? 'handSame' : each === 'none' ? 'handNone' : props.held.sealed ? 'handOwn' : 'handOwnOnly');
  const seal = (): ReturnSeal | null => {
    const [chosen, own] = [kind(), password()];
    if (chosen !== 'own') return { kind: chosen };
    return own === null ? null : { kind: chosen, password: own };
  };
  const make = () => {
    const by = seal();
    if (by === null) return;
    props.onClose();
    run(async () => {
      const cancel = () => open.session.api.cancel();
      const made = await bench.works.during('parcel', cancel, () => open.session.api.handBack(by));
      saveFile(made.name, made.blob);
      const { name: file, cells, added, removed } = made;
      const nothing = cells + added + removed === 0;
      toastDone(() => w(nothing ? 'handedNothing' : 'handedBack', { file, cells, added, removed }), {
        stay: 8000,
      });
    });
  };
  return (
    <Dialog
      title={v('handTitle')}
      confirm={v('handConfirm')}
      ready={seal() !== null}
      onConfirm={make}
      onClose={props.onClose}
    >
      <p class="parcel-hint">{v('handHint')}</p>
      <p class="parcel-hint">{g('handBack')}</p>
      <Show when={canEncrypt()} fallback={<p class="parcel-hint">{k('passwordMissing')}</p>}>
        <div class="parcel-seals" role="radiogroup" aria-label={k('password')} data-testid="hand-back">
          <For each={kinds()}>
            {(each) => (
              <label>
                <input
                  type="radio"
                  name="parcel-seal"
                  autofocus={each === kind()}
                  checked={each === kind()}
                  onChange={() => setKind(each)}
                />
                {wordOf(each)}
              </label>
            )}
          </For>
        </div>
        <Show when={kind() === 'own'}>
          <NewPassword hint={v('handOwnHint')} lost={v('handOwnLost')} onPassword={setPassword} />
        </Show>
      </Show>
    </Dialog>
  );
}
