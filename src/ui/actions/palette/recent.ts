const KEY = 'workbench.recent-actions';
const AT_MOST = 6;

/** Ids of the actions run last from the palette, the newest first; actions only, never names out of a workbook. */
export function recentActions(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id): id is string => typeof id === 'string').slice(0, AT_MOST) : [];
  } catch {
    return []; // no storage in this browser, or something else under that name
  }
}

export function rememberAction(id: string): void {
  const ids = [id, ...recentActions().filter((each) => each !== id)].slice(0, AT_MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(ids));
  } catch {
    // The list is a comfort: without storage it stays as it was.
  }
}
