import { createSignal, Show } from 'solid-js';
import { t } from '../i18n';
import { BackupPanel } from '../frame/later';
import { useOpen } from '../state/open';
import { useWorkbench } from '../state/workbench';
import { offerActions } from '../actions/registry';
import { moment } from '../words/amounts';
import { toldOf } from './due';
import { createKeeper } from './keeper';
import './backup-state.css';

const AGES = {
  asking: 'frame.backupAsking',
  none: 'frame.backupNone',
  now: 'frame.backupNow',
  minutes: 'frame.backupMinutes',
  hours: 'frame.backupHours',
  days: 'frame.backupDays',
} as const;

/** How old the last backup is, always in sight; a press opens what can be done about it. */
export function BackupState() {
  const keeper = createKeeper(useWorkbench(), useOpen());
  const [shown, setShown] = createSignal(false);
  offerActions([{ id: 'file.backups', group: 'file', title: 'frame.backupPanel', run: () => void setShown(true) }]);
  const last = () => keeper.state()?.made[0]?.at ?? null;
  const words = () => {
    const { unit, count } = toldOf(keeper.state(), keeper.now());
    return t(AGES[unit], { count });
  };
  const title = () => {
    if (keeper.state() === null) return t('frame.backupPanel');
    const at = last();
    const said =
      at === null
        ? t('frame.backupNever', { count: keeper.changes() })
        : t('frame.backupLast', { time: moment(at, keeper.now()), count: keeper.changes() });
    return keeper.due() ? `${t('frame.backupDue')} ${said}` : said;
  };
  return (
    <>
      <button
        type="button"
        class="bar-button backup-state"
        classList={{ 'backup-due': keeper.due() }}
        data-testid="backup-state"
        data-due={keeper.due()}
        title={title()}
        aria-label={`${t('frame.backupWord')} ${words()} ${title()}`}
        onClick={() => setShown(true)}
      >
        <span class="backup-word">{t('frame.backupWord')} </span>
        {words()}
        <Show when={keeper.due()}>
          <span aria-hidden="true"> ⚠</span>
        </Show>
      </button>
      <Show when={shown()}>
        <BackupPanel keeper={keeper} onClose={() => setShown(false)} />
      </Show>
    </>
  );
}
