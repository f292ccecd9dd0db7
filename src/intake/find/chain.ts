/** A person a line with a number before it, as groups in a chat sign up one below the other: 1. 张三 280已交. */
const SIGNED_UP = /^\s*\d{1,4}\s*[.、．。)）:：]\s*\p{Script=Han}{2,4}/u;
const TITLE = /^\s*#?\s*接龙/;
const LEAST = 3;

/** Whether lines of text (each the cells of a record) are such a list: it has neither columns nor a header. */
export function isChain(lines: readonly (readonly string[])[]): boolean {
  let [filled, signed] = [0, 0];
  let titled = false;
  for (const cells of lines) {
    const text = cells.filter((cell) => cell.trim() !== '').join(' ');
    if (text === '') continue;
    filled += 1;
    if (TITLE.test(text)) titled = true;
    if (SIGNED_UP.test(text)) signed += 1;
  }
  if (signed === 0) return false;
  return titled || (signed >= LEAST && signed * 10 >= filled * 6);
}
