import { action } from './action';
import { cells } from './cells';
import { change } from './change';
import { domain } from './domain';
import { error } from './error';
import { find } from './find';
import { frame } from './frame';
import { history } from './history';
import { importing } from './import';
import { palette } from './palette';
import { layout } from './layout';
import { pay } from './pay';
import { person } from './person';
import { policy } from './policy';
import { roster } from './roster';
import { start } from './start';
import { units } from './units';

/** All Chinese words, by area. Chinese is the default; `en/` has the same shape. */
export const zh = {
  frame,
  start,
  units,
  policy,
  import: importing,
  person,
  error,
  change,
  domain,
  roster,
  cells,
  layout,
  action,
  palette,
  pay,
  find,
  history,
} as const;

/** The shape an area's English words must have. */
export type Same<Area> = { readonly [Word in keyof Area]: string };
