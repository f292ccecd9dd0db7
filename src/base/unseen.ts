// Signs that nobody sees: one list for what is typed, pasted and imported. Line ends and tabs are none of them.

/** Controls, marks of direction, what parts or fills without any width, notes between lines. */
const PLAIN =
  '\\0-\\x08\\x0b\\f\\x0e-\\x1f\\x7f-\\x9f\\xad\\u034f\\u061c\\u115f\\u1160\\u200b\\u200e\\u200f\\u202a-\\u202e' +
  '\\u2060-\\u206f\\u2800\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb';
/** They join or part letters: in scripts from Arabic to Burmese and in Mongolian these look, or are read, otherwise then. */
const JOINERS = '\\u180e\\u200c\\u200d';
/** What a joiner may stand behind. Emoji of several parts are held together by one. */
const JOINED = '\\u0620-\\u109f\\u1780-\\u180d\\u180f-\\u18af\\ufe0f\\p{Extended_Pictographic}\\p{Emoji_Modifier}';

/** The last are tags, which repeat letters without being seen. */
const UNSEEN = new RegExp(`[${PLAIN}\\u{e0000}-\\u{e007f}]|(?<![${JOINED}])[${JOINERS}]`, 'gu');

/** It is asked of every cell of a file: of Latin letters, digits and Chinese sign by sign, and only else of the list. */
export function hasUnseen(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || (code > 0x7e && (code < 0x3400 || code > 0xd7ff))) return text.search(UNSEEN) !== -1;
  }
  return false;
}

/** A text without such signs. */
export function withoutUnseen(text: string): string {
  return hasUnseen(text) ? text.replaceAll(UNSEEN, '') : text;
}

/** A text in which each of them is a mark that is seen: for what was stored with them. */
export function withUnseenShown(text: string): string {
  return hasUnseen(text) ? text.replaceAll(UNSEEN, '\ufffd') : text;
}
