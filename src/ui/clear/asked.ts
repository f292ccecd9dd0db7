import { createSignal } from 'solid-js';

const [clearAsked, setClearAsked] = createSignal(false);
/** Whether it is being asked if everything of this program is to go from this computer. */
export { clearAsked, setClearAsked };
