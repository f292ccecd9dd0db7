import type { Channel, Policy } from '../../../policy/types';
import { EMPTY } from '../../../roster/types';
import { wordTest } from '../words';
import type { Check } from '../types';

/**
 * The policy's channel that a word means: its name, or a part of it that is enough (POS for 银行POS机), or a longer
 * way of saying it.
 */
export function channelMeant(policy: Policy, word: string): Channel | undefined {
  const plain = plainWord(word);
  if (plain === '') return undefined;
  const names = policy.channels.map((channel) => ({ channel, name: plainWord(channel.name) }));
  const found =
    names.find(({ name }) => name === plain) ??
    names.find(({ name }) => plain.length >= 2 && (name.includes(plain) || plain.includes(name)));
  return found?.channel;
}

function plainWord(word: string): string {
  return word
    .normalize('NFKC')
    .replaceAll(/[\s()]/g, '')
    .toLowerCase();
}

/** A channel that the document does not name. */
export const channelUnknown: Check = {
  code: 'channel-unknown',
  fields: ['channel'],
  severity: 'info',
  needs: 'cells',
  create({ policy, table }) {
    const unknown = wordTest(
      table.text('channel'),
      (word) => word !== '' && policy.channels.length > 0 && channelMeant(policy, word) === undefined,
    );
    return {
      at: unknown.holds,
      scan: (found) => unknown.scan(table.length, found),
      details: (row) => ({ word: table.getText('channel', row) }),
    };
  },
};

/** Paid by a channel that needs a receipt (cash above all), and there is no receipt number. */
export const receiptMissing: Check = {
  code: 'receipt-missing',
  fields: ['receipt'],
  severity: 'warning',
  needs: 'cells',
  create({ policy, table }) {
    const receipts = table.text('receipt');
    const amounts = table.number('payAmount');
    const needed = wordTest(table.text('channel'), (word) => channelMeant(policy, word)?.receiptRequired === true);
    const at = (row: number): boolean =>
      receipts.codes[row] === 0 && needed.holds(row) && (amounts.values[row] ?? EMPTY) > 0;
    return {
      at,
      scan: (found) =>
        needed.scan(table.length, (row) => {
          if (at(row)) found(row);
        }),
      details: (row) => ({ channel: table.getText('channel', row) }),
    };
  },
};
