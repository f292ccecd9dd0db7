const listeners = new Set<(file: string) => void>();

/** Tells those who wait for it that the preview of a file stands open. */
export function previewOpened(file: string): void {
  for (const each of listeners) each(file);
}

/** For a message about one file: it holds until the preview of another one opens. */
export function untilNextPreview(own: string): (over: () => void) => () => void {
  return (over) => {
    let opened = false;
    const listener = (file: string) => {
      // The same file may be dropped again: its second preview is a next one as well.
      if (opened || file !== own) over();
      opened = true;
    };
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
}
