import { createSignal } from 'solid-js';

/** So wide that the tool row has room for the chips too; on narrower screens they have a line of their own. */
const WIDE = '(min-width: 1720px)';

const query = typeof matchMedia === 'function' ? matchMedia(WIDE) : null;
const [wide, setWide] = createSignal(query?.matches ?? true);
query?.addEventListener('change', ({ matches }) => setWide(matches));

export const spacious = wide;
