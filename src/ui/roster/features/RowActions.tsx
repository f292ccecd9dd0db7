import { offerActions } from '../../actions/registry';
import { useDesk } from '../desk';

/** Adding, deleting and restoring persons. */
export function RowActions() {
  const desk = useDesk();
  offerActions([
    {
      id: 'rows.add',
      group: 'rows',
      title: 'action.rowsAdd',
      keys: ['Alt+Insert'],
      scope: 'grid',
      enabled: desk.open,
      run: async () => {
        const row = await desk.commands.add();
        if (row !== null) desk.focusPerson(row);
      },
    },
    {
      id: 'rows.remove',
      group: 'rows',
      title: 'action.rowsRemove',
      keys: ['Alt+Delete'],
      scope: 'grid',
      enabled: () => desk.open() && desk.block() !== null,
      run: () => {
        const now = desk.block();
        if (now === null) return;
        desk.commands.remove(now);
        // Whoever moves up into the selection is not to be deleted by the next click.
        desk.sheet()?.range.collapse({ row: now.top, column: now.left });
      },
    },
    {
      id: 'rows.restore',
      group: 'rows',
      title: 'action.rowsRestore',
      enabled: () => desk.writable() && desk.bin() && desk.block() !== null,
      run: () => {
        const now = desk.block();
        if (now !== null) desk.commands.restore(now);
      },
    },
  ]);
  return null;
}
