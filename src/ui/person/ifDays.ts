import { addDays, formatDay, type Day } from '../../base/day';
import { t } from '../i18n';
import type { CampaignDays } from './campaign';

/** A day that is offered to be tried; its title says which one it is, and where it is only read. */
export interface IfDay {
  readonly words: string;
  readonly day: Day;
  readonly title: string;
}

/** The days on which a payment is worth trying. @param readLast as in `campaign`: the last day is then that of everybody else. */
export function ifDays(
  asOf: Day,
  { closes, extensionCloses }: CampaignDays,
  readLast: string | null,
): readonly IfDay[] {
  const plain = (words: string, day: Day): IfDay => ({ words, day, title: formatDay(day) });
  const last = (day: Day): IfDay =>
    readLast === null
      ? plain(t('look.if.last'), day)
      : {
          words: t('look.if.lastRead'),
          day,
          title: t('look.if.lastReadTitle', { label: readLast, day: formatDay(day) }),
        };
  return [
    plain(t('look.if.asOf'), asOf),
    ...(closes === null ? [] : [last(closes), plain(t('look.if.after'), addDays(closes, 1))]),
    ...(extensionCloses === null ? [] : [plain(t('look.if.extension'), extensionCloses)]),
  ];
}
