import { BackupState } from '../backup/BackupState';
import { t } from '../i18n';
import { cover, masked, setMasked, showForAWhile, shownFor } from '../state/masking';
import { AsOfControl } from './AsOfControl';
import { LanguageSwitch } from './LanguageSwitch';
import { NewWorkbookButton } from './NewWorkbookButton';
import { Places } from './Places';
import { SaveState } from './SaveState';
import { SearchBox } from './SearchBox';
import { UndoButtons } from './UndoButtons';
import { WorkbookMenu } from './WorkbookMenu';

export function TopBar(props: { timeline: boolean; onTimeline: (show: boolean) => void }) {
  return (
    <div class="top-bar">
      <WorkbookMenu />
      <NewWorkbookButton />
      <Places />
      <SearchBox />
      <AsOfControl timeline={props.timeline} onTimeline={props.onTimeline} />
      <div class="top-end">
        <UndoButtons />
        <button
          type="button"
          class="bar-button"
          classList={{ 'bar-pressed': masked() }}
          aria-pressed={masked()}
          title={masked() ? t('frame.maskOn') : t(shownFor() > 0 ? 'frame.maskSoon' : 'frame.maskOff')}
          data-testid="mask"
          onClick={() => {
            if (shownFor() > 0) cover();
            else if (masked()) showForAWhile();
            else setMasked(true);
          }}
        >
          {shownFor() > 0 ? t('frame.maskFor', { seconds: shownFor() }) : t('frame.mask')}
        </button>
        <LanguageSwitch />
        <SaveState />
        <BackupState />
      </div>
    </div>
  );
}
