import type { FieldId } from '../../../roster/fields';
import { offerActions } from '../../actions/registry';
import type { Action } from '../../actions/types';
import { t } from '../../i18n';
import { useDesk } from '../desk';
import { whyNot } from '../whyNot';
import type { Insertion } from '../insertion';
import { toastDone } from '../../toast/toasts';
import { whyReadOnly } from '../../words/readOnly';

/** Rows inserted at once: each is a person, and of a selected column nobody means as many. */
const MOST_ROWS = 200;

/** Adding, deleting and restoring persons. */
export function RowActions() {
  const desk = useDesk();
  const { view } = desk;
  const onPerson = {
    enabled: () => desk.open() && desk.focusedRow() >= 0,
    why: () => whyNot(desk),
  };
  /** A person put beside another one on display stands in the same group. */
  const like = (): readonly FieldId[] => {
    switch (view.grouping()) {
      case 'none':
        return [];
      case 'unit':
        return ['unit'];
      case 'group':
        return ['unit', 'group'];
      case 'household':
        return ['unit', 'group', 'household', 'address'];
    }
  };
  const add = async (at?: Insertion, persons = 1) => {
    const field = document.activeElement;
    // Until the new row is there, typing would write over the person who has the focus.
    if (field instanceof HTMLElement && field.closest('.ag-host') !== null) field.blur();
    const row = await desk.commands.add(at, persons);
    await view.placed();
    if (row === null || !desk.focusPerson(row)) desk.refocus();
  };
  /** As many rows as are selected, as in Excel, above the first or below the last of them. */
  const insert = (id: string, title: Action['title'], where: Insertion['where'], keys: readonly string[]): Action => ({
    id,
    group: 'rows',
    title,
    keys,
    scope: 'grid',
    once: true,
    ...onPerson,
    run: () => {
      const block = desk.block();
      const edge = block === null ? -1 : view.rowAt(where === 'above' ? block.top : block.bottom);
      const rows = block === null || edge < 0 ? 1 : block.bottom - block.top + 1;
      if (rows > MOST_ROWS) {
        toastDone(() => t('layout.insertMany', { rows, most: MOST_ROWS }), { stay: 6000 });
        return undefined;
      }
      return add({ row: edge < 0 ? desk.focusedRow() : edge, where, sameHousehold: false, like: like() }, rows);
    },
  });
  offerActions([
    {
      id: 'rows.add',
      group: 'rows',
      title: 'action.rowsAdd',
      keys: ['Alt+Insert'],
      scope: 'grid',
      beside: true,
      enabled: desk.open,
      why: () => whyNot(desk),
      run: () => add(),
    },
    insert('rows.insertAbove', 'layout.actInsertAbove', 'above', [
      'Ctrl+Shift++', // Ctrl+Shift+= as in Excel; with the number pad without Shift
      'Ctrl++',
      'Alt+Shift+Insert',
    ]),
    insert('rows.insertBelow', 'layout.actInsertBelow', 'below', ['Ctrl+Alt+Insert']),
    {
      id: 'rows.addToHousehold',
      group: 'rows',
      title: 'layout.actAddToHousehold',
      keys: ['Alt+H'],
      scope: 'grid',
      ...onPerson,
      run: () => add({ row: lastOfHousehold(), where: 'below', sameHousehold: true }),
    },
    {
      id: 'rows.remove',
      group: 'rows',
      title: 'action.rowsRemove',
      keys: ['Ctrl+-', 'Alt+Delete'],
      scope: 'grid',
      once: true,
      enabled: () => desk.open() && desk.block() !== null,
      why: () => whyNot(desk),
      run: () => {
        const now = desk.block();
        if (now === null) return;
        desk.commands.remove(desk.blocks());
        // Whoever moves up into the selection is not to be deleted by the next click.
        desk.sheet()?.range.collapse({ row: now.top, column: now.left });
      },
    },
    {
      id: 'rows.restore',
      group: 'rows',
      title: 'action.rowsRestore',
      enabled: () => desk.writable() && desk.bin() && desk.block() !== null,
      why: () =>
        desk.writable() ? t(desk.bin() ? 'palette.noPerson' : 'palette.notInBin') : whyReadOnly('palette.readOnly'),
      run: () => desk.commands.restore(desk.blocks()),
    },
  ]);
  return null;

  /** The last person of the focused one's household that follows on display without a gap: the new one goes below. */
  function lastOfHousehold(): number {
    const { table } = desk.session;
    const at = desk.sheet()?.range.anchor()?.row ?? -1;
    const row = desk.focusedRow();
    const households = table.text('household').codes;
    const units = table.text('unit').codes;
    if (households[row] === 0) return row;
    let last = row;
    for (let position = at + 1; ; position += 1) {
      const next = view.rowAt(position);
      if (next < 0 || households[next] !== households[row] || units[next] !== units[row]) return last;
      last = next;
    }
  }
}
