import { Match, Switch } from 'solid-js';
import { focusWork } from '../state/gridFocus';
import { askExport, type ExportAsked } from './asked';
import { LeavingDialog } from './LeavingDialog';
import { PublicDialog } from './PublicDialog';

/** What stands between a command and a file that leaves the computer. */
export function ExportPanel(props: { asked: ExportAsked }) {
  const close = () => {
    askExport(null);
    focusWork(); // where what had the focus before has gone
  };
  const listed = () => (props.asked.kind === 'public' ? null : props.asked);
  return (
    <Switch fallback={<PublicDialog onClose={close} />}>
      <Match when={listed()}>{(asked) => <LeavingDialog asked={asked()} onClose={close} />}</Match>
    </Switch>
  );
}
