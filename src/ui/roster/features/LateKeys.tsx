import { onCleanup, onMount } from 'solid-js';
import { focusIsFree } from '../../state/gridFocus';
import { holdKeys, type HeldKeys } from '../../widgets/heldKeys';
import { useDesk } from '../desk';

/** A grid that has not come after so long will not be waited for; ms. */
const PATIENCE = 20_000;

/** What is typed when the roster was asked for and its grid does not stand yet is meant for the cell that will have the cursor. */
export function LateKeys() {
  const { sheet } = useDesk();
  let keys: HeldKeys | undefined;
  onMount(() =>
    queueMicrotask(() => {
      if (sheet() !== undefined || !focusIsFree()) return;
      keys = holdKeys(() => keys?.end(), true);
      keys.release(PATIENCE);
    }),
  );
  onCleanup(() => keys?.end());
  return null;
}
