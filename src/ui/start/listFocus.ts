export function lineOf(id: string): HTMLElement | null {
  return document.querySelector(`[data-workbook="${CSS.escape(id)}"] button`);
}

/** The lines beside one that is about to go: the next one first. */
export function neighboursOf(id: string): readonly (Element | null | undefined)[] {
  const line = document.querySelector(`[data-workbook="${CSS.escape(id)}"]`);
  return [line?.nextElementSibling, line?.previousElementSibling].map((each) => each?.querySelector('button'));
}
