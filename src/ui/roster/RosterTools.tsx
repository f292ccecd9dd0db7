import { Show, type JSX } from 'solid-js';
import { MenuButton } from '../actions/menu/MenuButton';
import { MORE_MENU } from '../actions/menus';
import { t } from '../i18n';
import { PayTools } from './PayTools';
import { ViewsButton } from './views/ViewsButton';

/** The roster's tools in the tool row: what can be done with persons, the checks, the bin, the counts. */
export function RosterTools(props: {
  writable: boolean;
  bin: boolean;
  hasSelection: boolean;
  /** Findings of the data checks; null while a large roster just opened is still being checked. */
  problems: number | null;
  checksOpen: boolean;
  /** Rows of lists that wait to be settled. */
  waiting: number;
  trayOpen: boolean;
  /** What stands behind the tools. */
  end: JSX.Element;
  onAdd: () => void;
  onRemove: () => void;
  onRestore: () => void;
  explaining: boolean;
  onExplain: (() => void) | undefined;
  onChecks: () => void;
  onTray: () => void;
  onBin: () => void;
}) {
  return (
    <div class="roster-tools">
      <Show
        when={!props.bin}
        fallback={
          <>
            <button type="button" class="tool" onClick={() => props.onBin()}>
              ← {t('roster.leaveBin')}
            </button>
            <button
              type="button"
              class="tool"
              title={t('roster.restoreHint')}
              data-testid="restore-persons"
              disabled={!props.writable || !props.hasSelection}
              onClick={() => props.onRestore()}
            >
              {t('roster.restore')}
            </button>
            <span class="bin-note">{t('roster.binOpen')}</span>
          </>
        }
      >
        <ViewsButton />
        <button
          type="button"
          class="tool"
          title={t('roster.addHint')}
          data-testid="add-person"
          disabled={!props.writable}
          onClick={() => props.onAdd()}
        >
          {t('roster.add')}
        </button>
        <button
          type="button"
          class="tool"
          title={t('roster.removeHint')}
          data-testid="remove-persons"
          disabled={!props.writable || !props.hasSelection}
          onClick={() => props.onRemove()}
        >
          {t('roster.remove')}
        </button>
        <Show when={props.onExplain}>
          {(explain) => (
            <button
              type="button"
              class="tool"
              title={t('roster.explainHint')}
              aria-pressed={props.explaining}
              data-testid="explain"
              disabled={!props.hasSelection && !props.explaining}
              onClick={() => explain()()}
            >
              {t('roster.explain')}
            </button>
          )}
        </Show>
        <PayTools />
        <button
          type="button"
          class="tool"
          classList={{ 'tool-warns': (props.problems ?? 0) > 0 }}
          title={t('roster.checksHint')}
          aria-pressed={props.checksOpen}
          data-testid="checks"
          onClick={() => props.onChecks()}
        >
          {props.problems === null ? t('roster.checksPending') : t('roster.checksButton', { count: props.problems })}
        </button>
        <Show when={props.waiting > 0 || props.trayOpen}>
          <button
            type="button"
            class="tool"
            classList={{ 'tool-warns': props.waiting > 0 }}
            title={t('tray.buttonHint')}
            aria-pressed={props.trayOpen}
            data-testid="tray"
            onClick={() => props.onTray()}
          >
            {t('tray.button', { count: props.waiting })}
          </button>
        </Show>
        <MenuButton list={MORE_MENU} label={t('palette.moreHint')} class="tool" handle="more">
          {t('palette.moreButton')} ▾
        </MenuButton>
      </Show>
      {props.end}
    </div>
  );
}
