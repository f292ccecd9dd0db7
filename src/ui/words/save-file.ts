/** Hands a file to the browser's downloads. */
export function saveFile(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has begun by then; the address is given back for the memory's sake.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
