/**
 * Cells of a plain text with the line ends that stood inside them. LibreOffice writes a blank for each into its plain text, and
 * says only in the markup beside it where they were; of the markup nothing else is taken.
 */
export function withLineEnds(
  rows: readonly (readonly string[])[],
  marked: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  if (!marked.some((cells) => cells.some((cell) => cell.includes('\n')))) return rows;
  return rows.map((cells, row) =>
    cells.map((text, column) => {
      const other = marked[row]?.[column] ?? '';
      return other.includes('\n') && !/[\r\n]/.test(text) && onOneLine(other) === onOneLine(text) ? other : text;
    }),
  );
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
