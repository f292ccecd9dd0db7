import { onCleanup } from 'solid-js';
import { offerActions } from '../../actions/registry';
import { t } from '../../i18n';
import { askPrint } from '../../print/asked';
import { run } from '../../toast/report';
import { useDesk } from '../desk';
import { panels } from '../later';

/** The roster as it is shown, on paper. */
export function Print() {
  const desk = useDesk();
  let gone = false;
  const print = async () => {
    const { sourceOf } = await panels();
    if (!gone) askPrint(sourceOf(desk));
  };
  offerActions([
    {
      id: 'file.print',
      group: 'file',
      title: 'action.printRoster',
      keys: ['Ctrl+P'],
      enabled: () => desk.view.shown() > 0 && !desk.view.busy(),
      why: () => t(desk.view.busy() ? 'frame.printBusy' : 'frame.printNobody'),
      run: () => run(print),
    },
  ]);
  onCleanup(() => {
    gone = true;
    askPrint(null);
  });
  return null;
}
