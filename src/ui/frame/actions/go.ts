import { actionById, runAction } from '../../actions/registry';
import type { Action } from '../../actions/types';
import { t } from '../../i18n';
import { focusWork } from '../../state/gridFocus';
import type { OpenWorkbook } from '../../state/open';
import { placeWorks, PLACES, type Place } from '../../state/places';
import { focusField } from '../focusField';
import { walkRegions } from '../regions';
import { whyReadOnly } from '../../words/readOnly';

/** The six places, the parts of the page, the search box and the as-of date. */
export function goActions(open: OpenWorkbook): readonly Action[] {
  const step = (days: number) => open.asOf.move((open.asOf.shown() + days) as ReturnType<typeof open.asOf.shown>);
  const dated = { enabled: open.writable, why: () => whyReadOnly('palette.readOnly') };
  return [
    ...PLACES.map((place, index): Action => ({
      id: `go.${place}`,
      group: 'go',
      title: `frame.place.${place}`,
      keys: [`Alt+${index + 1}`],
      enabled: () => placeWorks(place),
      why: () => t('frame.placeLater', { name: t(`frame.place.${place}`) }),
      run: () => {
        leaveBars();
        goToPlace(open, place);
        focusWork();
      },
    })),
    { id: 'go.region', group: 'move', title: 'action.regionNext', keys: ['F6'], run: () => walkRegions(1) },
    { id: 'go.regionBack', group: 'move', title: 'action.regionBack', keys: ['Shift+F6'], run: () => walkRegions(-1) },
    {
      // Ctrl+F is the search box's only where no screen finds by itself. Input methods take Ctrl+Shift+F on many machines.
      id: 'go.search',
      group: 'find',
      title: 'action.search',
      keys: ['Alt+Q', 'Ctrl+Shift+F', 'Ctrl+F'],
      run: () => focusField('search'),
    },
    { id: 'go.asOf', group: 'data', title: 'action.asOf', ...dated, run: () => focusField('as-of') },
    { id: 'asOf.today', group: 'data', title: 'action.asOfToday', ...dated, run: () => open.asOf.move(null) },
    { id: 'asOf.back', group: 'data', title: 'action.asOfBack', ...dated, run: () => step(-1) },
    { id: 'asOf.on', group: 'data', title: 'action.asOfOn', ...dated, run: () => step(1) },
  ];
}

/** Opens a place; to whoever looks into the bin the roster is another one, though both are drawn by the same screen. */
export function goToPlace(open: OpenWorkbook, place: Place): void {
  const bin = place === 'roster' && open.place() === 'roster' && open.shownView()?.removed === true;
  const back = bin ? actionById('view.bin') : undefined;
  if (back === undefined) open.goTo(place);
  else runAction(back);
}

/** A field of the bars stays where it is when the screen changes: what is typed in it counts, and the screen takes the focus. */
function leaveBars(): void {
  const at = document.activeElement;
  if (at instanceof HTMLElement && at.closest('.bars') !== null) at.blur();
}
