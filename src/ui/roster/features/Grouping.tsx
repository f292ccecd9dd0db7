import { onCleanup, onMount, Show } from 'solid-js';
import { belongsToInputMethod, chordOf } from '../../actions/chords';
import { offerActions } from '../../actions/registry';
import type { Action } from '../../actions/types';
import { t } from '../../i18n';
import { Chip } from '../Chip';
import { useDesk } from '../desk';
import { createFolding } from '../grouping/folding';
import { GROUPINGS } from '../grouping/places';

/** The mark that folds stands this far into the leftmost cell, at 100 %. */
const MARK = 24;

/** Persons under headings of units, groups or households, which fold. */
export function Grouping() {
  const desk = useDesk();
  const { view } = desk;
  const folding = createFolding(desk);
  const grouped = { enabled: () => view.grouping() !== 'none', why: () => t('layout.notGrouped') };
  offerActions([
    ...GROUPINGS.map((by): Action => ({
      id: `group.${by}`,
      group: 'view',
      title: `layout.actGroup.${by}`,
      checked: () => view.grouping() === by,
      enabled: () => !desk.bin(),
      why: () => t('layout.noGroupsInBin'),
      run: () => folding.group(by),
    })),
    {
      id: 'group.fold',
      group: 'view',
      title: 'layout.actFold',
      keys: ['Alt+ArrowLeft'],
      scope: 'grid',
      ...grouped,
      run: () => folding.fold(true),
    },
    {
      id: 'group.unfold',
      group: 'view',
      title: 'layout.actUnfold',
      keys: ['Alt+ArrowRight'],
      scope: 'grid',
      ...grouped,
      run: () => folding.fold(false),
    },
    {
      id: 'group.toggle',
      group: 'view',
      title: 'layout.actToggle',
      keys: ['Enter'],
      scope: 'grid',
      shownOnly: true,
      ...grouped,
      run: () => folding.toggle(),
    },
    { id: 'group.foldAll', group: 'view', title: 'layout.foldAll', ...grouped, run: () => folding.all(true) },
    { id: 'group.unfoldAll', group: 'view', title: 'layout.unfoldAll', ...grouped, run: () => folding.all(false) },
  ]);

  onMount(() => {
    const host = document.querySelector<HTMLElement>('.roster-sheet');
    if (host === null) return;
    const headingUnder = (target: EventTarget | null): { readonly cell: Element; readonly position: number } | null => {
      const cell = target instanceof Element ? target.closest('.ag-cell.group-heading') : null;
      const position = Number(cell?.closest('.ag-row')?.getAttribute('row-index') ?? -1);
      return cell === null || !view.isHeading(position) ? null : { cell, position };
    };
    const isLead = (cell: Element) => cell.getAttribute('col-id') === desk.sheet()?.columns()[0];
    const onClick = (event: MouseEvent) => {
      const hit = headingUnder(event.target);
      if (hit === null || !isLead(hit.cell) || event.shiftKey || event.ctrlKey || event.metaKey) return;
      const indent = view.levelAt(hit.position) > 0 ? MARK / 2 : 0;
      const reach = ((MARK + indent) * desk.layout.zoom()) / 100;
      if (event.clientX - hit.cell.getBoundingClientRect().left <= reach) folding.toggle(hit.position);
    };
    const onDouble = (event: MouseEvent) => {
      const hit = headingUnder(event.target);
      if (hit === null) return;
      event.stopPropagation(); // nothing is opened for typing here
      event.preventDefault();
      folding.toggle(hit.position);
    };
    /** Enter opens what the cell stands for: a heading its group. Inside a selection it goes on to the next cell. */
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      const range = desk.sheet()?.range;
      const at = range?.anchor()?.row ?? -1;
      if (chordOf(event) !== 'Enter' || belongsToInputMethod(event) || !view.isHeading(at)) return;
      if (range?.step('columns', false) !== null) return;
      if (!(target instanceof HTMLElement) || !target.matches('.cell-field:not(.open)')) return;
      folding.toggle(at);
      event.preventDefault();
      event.stopPropagation();
    };
    host.addEventListener('click', onClick);
    host.addEventListener('dblclick', onDouble, true);
    host.addEventListener('keydown', onKey, true);
    onCleanup(() => {
      host.removeEventListener('click', onClick);
      host.removeEventListener('dblclick', onDouble, true);
      host.removeEventListener('keydown', onKey, true);
    });
  });
  return null;
}

/** How persons are grouped, with folding and the way back. */
export function GroupChip() {
  const desk = useDesk();
  const folding = createFolding(desk);
  const by = () => t(`layout.groupBy.${desk.view.grouping()}`);
  return (
    <Show when={desk.view.grouping() !== 'none'}>
      <Chip
        words={t('layout.chipGroup', { by: by() })}
        removeLabel={t('layout.chipGroupRemove')}
        onRemove={() => folding.group('none')}
        kind="chip-group"
        handle="group-chip"
      >
        <button
          type="button"
          class="chip-fold"
          aria-label={t('layout.foldAll')}
          title={t('layout.foldAll')}
          onClick={() => folding.all(true)}
        >
          ▸
        </button>
        <button
          type="button"
          class="chip-fold"
          aria-label={t('layout.unfoldAll')}
          title={t('layout.unfoldAll')}
          onClick={() => folding.all(false)}
        >
          ▾
        </button>
      </Chip>
    </Show>
  );
}
