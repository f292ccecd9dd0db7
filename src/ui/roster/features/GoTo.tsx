import { createEffect, createSignal, Show } from 'solid-js';
import { rememberFocus } from '../../actions/focusBack';
import { offerActions } from '../../actions/registry';
import { holdKeys, type HeldKeys } from '../../widgets/heldKeys';
import { useDesk } from '../desk';
import { askToFind, findAsked } from '../find/asked';
import { createArrival } from '../goto/arrival';
import { GoToBox } from '../later';

/** Ctrl+G: to a row, a person, an ID number, a household. */
export function GoTo() {
  const desk = useDesk();
  const arrive = createArrival(desk);
  const [open, setOpen] = createSignal(false);
  let giveBack = () => undefined as void;

  const begin = () => {
    if (open()) return;
    giveBack = rememberFocus();
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    giveBack();
  };
  /** To a person of the view; the others are looked for among all, without filters: until they come the keys are held. */
  const go = (row: number, held: HeldKeys | null) => {
    setOpen(false);
    let keys = held;
    let gone = false;
    arrive(row, (there) => {
      gone = true;
      if (there) keys?.release();
      else keys?.end();
    });
    if (!gone) keys ??= holdKeys();
  };
  createEffect(() => {
    if (desk.sheet() === undefined || findAsked() !== 'goto') return;
    askToFind(null);
    requestAnimationFrame(begin);
  });
  offerActions([{ id: 'goto.open', group: 'find', title: 'find.actGoTo', keys: ['Ctrl+G'], run: begin }]);
  return (
    <Show when={open()}>
      <GoToBox desk={desk} onGo={go} onClose={close} />
    </Show>
  );
}
