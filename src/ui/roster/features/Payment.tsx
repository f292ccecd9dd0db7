import { createMemo } from 'solid-js';
import type { Action } from '../../actions/types';
import { offerActions } from '../../actions/registry';
import { tIn } from '../../i18n';
import { wordReason } from '../../words/reasons';
import { useDesk } from '../desk';
import { whyNot } from '../whyNot';
import { channelOf } from '../payment/channel';
import { clearPayment, markHouseholds, markPaid, setReason } from '../payment/paying';
import { REASONS, takesReasons } from '../payment/planReason';

/** One-key work: paid, the whole household paid, why not paid. For the focused person, a range, or all rows on display. */
export function Payment() {
  const desk = useDesk();
  const memory = channelOf(desk.session);
  const somebody = () => desk.open() && desk.blocks().length > 0 && desk.view.shown() > 0;
  const onPersons = { scope: 'grid', enabled: somebody, why: () => whyNot(desk) } as const;
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
      run: () => setReason(desk, desk.selectedRows(), reason),
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
      run: () => markPaid(desk, desk.selectedRows(), memory.channel()),
    },
    {
      id: 'pay.household',
      group: 'pay',
      title: 'action.payHousehold',
      keys: ['Shift+Space'],
      ...onPersons,
      run: () => markHouseholds(desk, desk.selectedRows(), memory.channel()),
    },
    {
      id: 'pay.undo',
      group: 'pay',
      title: 'action.payClear',
      ...onPersons,
      run: () => clearPayment(desk, desk.selectedRows()),
    },
    ...reasons(),
    {
      id: 'reason.0',
      group: 'pay',
      title: 'action.reasonOff',
      keys: ['0'],
      when: () => takesReasons(column()),
      ...onPersons,
      run: () => setReason(desk, desk.selectedRows(), null),
    },
  ]);
  return null;
}
