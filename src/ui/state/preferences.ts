import { createSignal, type Accessor } from 'solid-js';

/** A word remembered on this computer; where storage is refused it lasts until the page is closed. */
function createText(key: string, initial: string): readonly [Accessor<string>, (next: string) => void] {
  const name = `workbench.${key}`;
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(name);
  } catch {
    stored = null;
  }
  const [value, set] = createSignal(stored ?? initial);
  const remember = (next: string) => {
    set(next);
    try {
      localStorage.setItem(name, next);
    } catch {
      // The choice still holds for this page.
    }
  };
  return [value, remember];
}

function createPreference(key: string, initial: boolean): readonly [Accessor<boolean>, (next: boolean) => void] {
  const [value, set] = createText(key, initial ? 'yes' : 'no');
  return [() => value() === 'yes', (next) => set(next ? 'yes' : 'no')];
}

/** Who works at this computer, as the log notes it; '' = nobody is noted. */
export const [author, setAuthor] = createText('author', '');

/** ID numbers are to be masked; whether they are at the moment says `masked()` in masking.ts. */
export const [maskWish, setMaskWish] = createPreference('masked', true);
/** Stronger lines and colours. */
export const [highContrast, setHighContrast] = createPreference('high-contrast', false);
/** The slider of the as-of date below the tool row, on the overview and on the other screens. */
export const [timelineOnUnits, setTimelineOnUnits] = createPreference('timeline-units', roomy());
export const [timelineElsewhere, setTimelineElsewhere] = createPreference('timeline', false);

/** On a low screen the rows of the grid are worth more than the slider. */
function roomy(): boolean {
  return typeof window !== 'undefined' && window.innerHeight >= 700;
}
