import { createMemo } from 'solid-js';
import type { Action } from '../../actions/types';
import { offerActions } from '../../actions/registry';
import { t, tIn } from '../../i18n';
import { wordReason } from '../../words/reasons';
import { useDesk } from '../desk';
import { paying } from '../later';
import { stepsWaitFor } from '../../state/stepping';
import { whyNot } from '../whyNot';
import { channelOf } from '../payment/channel';
import { REASONS, takesReasons } from '../payment/reasons';

/** One-key work: paid, the whole household paid, why not paid. For the focused person, a range, or all rows on display. */
export function Payment() {
  const desk = useDesk();
  const memory = channelOf(desk.session);
  const somebody = () => desk.open() && desk.blocks().length > 0 && desk.view.shown() > 0;
  const onPersons = { scope: 'grid', enabled: somebody, why: () => whyNot(desk) } as const;
  type Paying = Awaited<ReturnType<typeof paying>>;
  /** For those who are selected now, wherever the hand has gone when what does it has been fetched. */
  type Work = (parts: Paying, rows: readonly number[], channel: string) => Promise<void>;
  const held = (work: Work) => {
    const [rows, channel] = [desk.selectedRows(), memory.channel()];
    return () =>
      stepsWaitFor(
        desk.session,
        paying().then((parts) => work(parts, rows, channel)),
      );
  };
  const forSelected = (work: Work) => async () => held(work)();
  /** A digit may begin a date that is typed into the cell. */
  const byDigit = (work: Work) => ({
    waits: () => ({ run: held(work), stray: () => t('pay.strayDigits') }),
    once: true,
    run: forSelected(work),
  });
  const column = createMemo(() => {
    const at = desk.sheet()?.range.anchor() ?? null;
    return at === null ? undefined : desk.displayed()[at.column];
  });
  const reasons = (): readonly Action[] =>
    REASONS.map((reason) => ({
      id: `reason.${reason.digit}`,
      group: 'pay' as const,
      title: reason.leaves ? ('action.reasonLeaves' as const) : ('action.reason' as const),
      values: (spoken) => ({ reason: wordReason(reason.text, spoken) }),
      keys: [String(reason.digit)],
      when: () => takesReasons(column()),
      ...onPersons,
      ...byDigit((parts, rows) => parts.setReason(desk, rows, reason)),
    }));
  const channels = (): readonly Action[] =>
    ['', ...desk.session.policy.channels.map(({ name }) => name)].map((name, place) => ({
      id: `pay.channel.${place}`,
      group: 'pay' as const,
      title: 'action.channel' as const,
      values: (spoken) => ({ name: name === '' ? tIn(spoken, 'pay.channelBlank') : name }),
      checked: () => memory.channel() === name,
      enabled: desk.writable,
      why: () => whyNot(desk),
      run: () => memory.choose(name),
    }));
  offerActions([
    ...channels(),
    {
      id: 'pay.mark',
      group: 'pay',
      title: 'action.payMark',
      keys: ['Space'],
      ...onPersons,
      run: forSelected((parts, rows, channel) => parts.markPaid(desk, rows, channel)),
    },
    {
      id: 'pay.household',
      group: 'pay',
      title: 'action.payHousehold',
      keys: ['Shift+Space'],
      ...onPersons,
      run: forSelected((parts, rows, channel) => parts.markHouseholds(desk, rows, channel)),
    },
    {
      id: 'pay.undo',
      group: 'pay',
      title: 'action.payClear',
      ...onPersons,
      run: forSelected((parts, rows) => parts.clearPayment(desk, rows)),
    },
    ...reasons(),
    {
      id: 'reason.0',
      group: 'pay',
      title: 'action.reasonOff',
      keys: ['0'],
      when: () => takesReasons(column()),
      ...onPersons,
      ...byDigit((parts, rows) => parts.setReason(desk, rows, null)),
    },
  ]);
  return null;
}
