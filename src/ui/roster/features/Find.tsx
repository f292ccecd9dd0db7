import { createEffect, Show } from 'solid-js';
import { Portal } from 'solid-js/web';
import { offerActions } from '../../actions/registry';
import { t } from '../../i18n';
import { offerEscape } from '../../state/escapes';
import { holdKeysUntil } from '../../widgets/heldKeys';
import { useDesk } from '../desk';
import { askToFind, findAsked } from '../find/asked';
import { createFinder } from '../find/finder';
import { createReplacer } from '../find/replacer';
import { FindBar, ReplacePanel } from '../later';
import '../find/find.css';
import { whyReadOnly } from '../../words/readOnly';

/** Finding and replacing in the rows on display (Ctrl+F, Ctrl+H, F3). */
export function Find() {
  const desk = useDesk();
  const finder = createFinder(desk);
  const replacer = createReplacer(desk, finder);
  let field: HTMLInputElement | undefined;
  /** Its field is to have the keys, with what was looked for last selected: what is typed next is looked for. */
  let asked = false;

  const begin = (replacing: boolean) => {
    if (desk.sheet() === undefined) return;
    if (replacing || !finder.open()) replacer.setOpen(replacing);
    asked = true;
    finder.begin();
    focusAsked();
  };
  /** Once the bar stands: it may have to be fetched. */
  const focusAsked = () => {
    if (!asked || field?.isConnected !== true) return;
    asked = false;
    field.focus();
    field.select();
  };
  /** The focus stays on the match. One that Enter has asked for and that is not found yet is waited for, and so do the keys. */
  const close = () => {
    const going = finder.going();
    if (going === null) end();
    else closeAfter(going);
  };
  const end = () => {
    finder.end();
    if (desk.panel() === 'find') desk.showPanel(null);
    desk.refocus();
  };
  const closeAfter = (going: Promise<void>) => {
    const arrive = () => {
      // The bar says so, and what was typed was meant for a cell there is not.
      if (finder.matches()?.count === 0) return false;
      end();
      return true;
    };
    // What goes wrong with it is told by whoever asked for the match.
    void holdKeysUntil(
      going.catch(() => undefined),
      arrive,
      end,
    );
  };
  // However it was opened, and wherever the keys have gone since.
  offerEscape(() => {
    if (!finder.open()) return false;
    close();
    return true;
  });
  const step = (by: 1 | -1) => async () => {
    if (finder.text() === '') {
      begin(false);
      return;
    }
    if (!finder.open()) finder.begin();
    await finder.step(by);
  };
  createEffect(() => {
    const wanted = findAsked();
    if (desk.sheet() === undefined || (wanted !== 'find' && wanted !== 'replace')) return;
    askToFind(null);
    // The grid takes the keys when it comes up; the bar has been asked for.
    requestAnimationFrame(() => begin(wanted === 'replace'));
  });
  offerActions([
    { id: 'find.open', group: 'find', title: 'find.actFind', keys: ['Ctrl+F'], run: () => begin(false) },
    {
      id: 'find.replace',
      group: 'find',
      title: 'find.actReplace',
      keys: ['Ctrl+H'],
      enabled: desk.open,
      why: () => (desk.bin() ? t('find.inBin') : whyReadOnly('find.readOnly')),
      run: () => begin(true),
    },
    { id: 'find.next', group: 'find', title: 'find.actNext', keys: ['F3'], run: step(1) },
    { id: 'find.previous', group: 'find', title: 'find.actPrevious', keys: ['Shift+F3'], run: step(-1) },
  ]);
  return (
    <Show when={finder.open()}>
      <Portal mount={document.querySelector('.roster-sheet') ?? document.body}>
        <FindBar
          desk={desk}
          finder={finder}
          replacer={replacer}
          onField={(element) => {
            field = element;
            queueMicrotask(focusAsked);
          }}
          onClose={close}
        />
      </Portal>
      <Show when={desk.panel() === 'find' && replacer.open()}>
        <Portal
          mount={document.querySelector('.roster-middle') ?? document.body}
          ref={(host) => host.classList.add('side-panel-host')}
        >
          <ReplacePanel desk={desk} finder={finder} replacer={replacer} />
        </Portal>
      </Show>
    </Show>
  );
}
