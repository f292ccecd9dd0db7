import { createSignal } from 'solid-js';

export type Language = 'zh' | 'en';

const KEY = 'workbench.language';

/** Chinese unless English was chosen on this computer before. */
function remembered(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh'; // storage is refused in this browser: the choice then lasts until the page is closed
  }
}

const [language, set] = createSignal<Language>(remembered());
markDocument(language());

export { language };

/** Sets the language and remembers the choice; its words are the caller's (`setLanguage`). */
export function keepLanguage(next: Language): void {
  set(next);
  markDocument(next);
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // See `remembered`: nothing is lost but the memory of the choice.
  }
}

function markDocument(next: Language): void {
  if (typeof document !== 'undefined') document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en';
}
