/** Puts a text on the clipboard; false where the browser does not allow it. The focus stays where it is. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(text); // from a file, or without the permission
  }
}

function copyByEvent(text: string): boolean {
  let given = false;
  const give = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation(); // the grid copies cells
    event.clipboardData?.setData('text/plain', text);
    given = true;
  };
  document.addEventListener('copy', give, { capture: true, once: true });
  try {
    document.execCommand('copy');
  } catch {
    given = false;
  }
  document.removeEventListener('copy', give, { capture: true });
  return given;
}
