import { saysExcluded } from '../roster/exclusionWords';
import { isGone } from './find/unreadCells';
import type { ListRows } from './lists/listFile';

const NOTED = /[(（]([^()（）]{1,12})[)）]\s*$/u;
const COLUMNS = ['insured', 'state', 'died'] as const;

/** What a row of a roster says of somebody having gone, or died, outside the columns that are read into cells; '' = nothing. */
export function goneIn(list: ListRows): (row: number) => string {
  const columns = COLUMNS.filter((meaning) => list.has(meaning));
  const columnsUnread = (['unread', 'against'] as const).filter((meaning) => list.has(meaning));
  return (row) => {
    const unread = columnsUnread.map((meaning) => list.said(meaning, row)).find((text) => text !== '') ?? '';
    if (unread !== '') return unread;
    const word = columns.map((meaning) => list.said(meaning, row)).find((text) => isGone(text));
    if (word !== undefined) return word;
    const [, note = ''] = NOTED.exec(list.text('name', row)) ?? [];
    return note !== '' && saysExcluded(note, true) ? note : '';
  };
}
