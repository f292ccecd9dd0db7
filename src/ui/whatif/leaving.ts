/**
 * What is written in a field and not yet taken is taken before the page is closed or loaded anew. On its way to the disk it would be
 * lost with the page, so the browser asks first; by the time anybody has answered it is there. The answer ends it.
 */
export function takeBeforeLeaving(
  written: () => boolean,
  take: () => void,
  on: Pick<Window, 'addEventListener' | 'removeEventListener'> = window,
): () => void {
  const leave = (event: BeforeUnloadEvent) => {
    if (!written()) return;
    take();
    event.preventDefault();
    event.returnValue = true; // browsers before the standard ask for this one
  };
  on.addEventListener('beforeunload', leave);
  return () => on.removeEventListener('beforeunload', leave);
}
