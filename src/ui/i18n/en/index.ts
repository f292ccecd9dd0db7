import { action } from './action';
import { cells } from './cells';
import { change } from './change';
import { domain } from './domain';
import { error } from './error';
import { filter } from './filter';
import { find } from './find';
import { frame } from './frame';
import { history } from './history';
import { parcel } from './parcel';
import { importing } from './import';
import { intake } from './intake';
import { palette } from './palette';
import { layout } from './layout';
import { look } from './look';
import { mark } from './mark';
import { pay } from './pay';
import { person } from './person';
import { policy } from './policy';
import { roster } from './roster';
import { sheets } from './sheets';
import { start } from './start';
import { tray } from './tray';
import { units } from './units';
import { views } from './views';

/** All English words, by area; each is typed by its Chinese sister. */
export const en = {
  frame,
  start,
  units,
  views,
  policy,
  import: importing,
  intake,
  person,
  error,
  change,
  domain,
  roster,
  cells,
  layout,
  look,
  action,
  palette,
  mark,
  pay,
  filter,
  find,
  history,
  parcel,
  tray,
  sheets,
} as const;
