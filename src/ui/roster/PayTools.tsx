import { For } from 'solid-js';
import { actionById, runAction } from '../actions/registry';
import { t } from '../i18n';
import { useDesk } from './desk';
import { channelOf } from './payment/channel';
import './payTools.css';

/** Marking paid by mouse, and the channel that is written with it. */
export function PayTools() {
  const desk = useDesk();
  const memory = channelOf(desk.session);
  const mark = () => {
    const action = actionById('pay.mark');
    if (action !== undefined) runAction(action);
    desk.refocus();
  };
  /** The last key walks through the closed list: what it passes is not chosen yet. */
  let walking = false;
  let pressed = '';
  const take = ({ value }: HTMLSelectElement) => {
    walking = false;
    if (value !== memory.channel()) memory.choose(value);
  };
  const channels = () => desk.session.policy.channels.map(({ name }) => name);
  const offered = () =>
    memory.channel() === '' || channels().includes(memory.channel()) ? channels() : [...channels(), memory.channel()];
  return (
    <div class="pay-tools">
      <button
        type="button"
        class="tool"
        title={t('pay.markHint')}
        data-testid="mark-paid"
        disabled={!desk.open() || desk.blocks().length === 0 || desk.view.shown() === 0}
        onClick={mark}
      >
        {t('pay.markButton')}
      </button>
      <select
        class="pay-channel"
        aria-label={t('pay.channel')}
        title={t('pay.channelHint')}
        data-testid="pay-channel"
        disabled={!desk.writable()}
        onPointerDown={() => (walking = false)}
        onKeyDown={(event) => {
          const { key, altKey } = event;
          pressed = key;
          if (key === 'Enter') {
            event.preventDefault();
            take(event.currentTarget);
            desk.refocus();
          } else if (key === 'Escape') event.currentTarget.value = memory.channel();
          // In the closed list arrows and letters go from one to the next; Alt+↓ and the blank open it.
          walking = !altKey && /^(Arrow|Page|Home|End|[^ ]$)/.test(key);
        }}
        onKeyUp={(event) => {
          // Its press went to the open list, which has closed on the same channel: no change is told.
          if (event.key === 'Enter' && pressed !== '' && pressed !== 'Enter') desk.refocus();
        }}
        onChange={(event) => {
          if (walking) return;
          take(event.currentTarget);
          desk.refocus();
        }}
        onBlur={(event) => {
          pressed = '';
          take(event.currentTarget);
        }}
      >
        <option value="" selected={memory.channel() === ''}>
          {t('pay.noChannelYet')}
        </option>
        <For each={offered()}>
          {(name) => (
            <option value={name} selected={memory.channel() === name}>
              {name}
            </option>
          )}
        </For>
      </select>
    </div>
  );
}
