import { t } from '../i18n';
import { useOpen } from '../state/open';
import { ImportButton } from '../import/ImportButton';
import { ExportMenu } from '../exports/ExportMenu';
import { Exports } from './Exports';
import { setToolSlot } from './slots';

/** The screen's own tools at the left; files in and out and the number of persons at the right, on every screen. */
export function ToolRow() {
  const open = useOpen();
  const persons = () => open.state().info.persons;
  return (
    <div class="tool-row" role="toolbar" aria-label={t('frame.tools')}>
      <div class="tool-slot" ref={(element) => setToolSlot(element)} />
      <ImportButton />
      <ExportMenu />
      <Exports />
      <span class="person-count" data-testid="person-count" data-count={persons()}>
        {t('frame.personCount', { count: persons() })}
      </span>
    </div>
  );
}
