import * as v from 'valibot';
import type { Reader } from '../reader';
import type { AidAmount, AidLine } from '../types';
import type { Path } from '../yaml';
import { mapOf, shape, text } from './shape';

/**
 * What funders pay, in the order of the file (the last gives way first):
 * `finance: aid-140` fixed amount · `finance: { percent: half }` share of the standard ·
 * `finance: { personal: pays-30 }` all but what the person pays · `finance: rest` what the lines before leave.
 */
export const aidAmountSchema = v.union([text, shape({ percent: text }), shape({ personal: text })]);
export const aidLinesSchema = mapOf(aidAmountSchema);
export type RawAidLines = v.InferOutput<typeof aidLinesSchema>;

export function readAidLines(raw: RawAidLines, reader: Reader, path: Path): AidLine[] {
  const lines = Object.entries(raw).map(([funder, amount]) => ({
    funder: reader.name([...path, funder], 'funder', funder),
    amount: readAmount(amount, reader, [...path, funder]),
  }));
  const last = lines.length - 1;
  for (const [index, line] of lines.entries()) {
    if (index < last && (line.amount.kind === 'rest' || line.amount.kind === 'personal')) {
      reader.refuse([...path, line.funder], {
        zh: `“${line.funder}”承担其余部分，排在它后面的出资方永远轮不到。请把它放到最后。`,
        en: `"${line.funder}" pays what is left, so the funders after it never pay; put it last.`,
      });
    }
  }
  checkShares(lines, reader, path);
  return lines;
}

function readAmount(raw: RawAidLines[string], reader: Reader, path: Path): AidAmount {
  if (typeof raw === 'string') {
    return raw === 'rest' ? { kind: 'rest' } : { kind: 'fixed', amount: reader.use(path, raw, 'yuan') };
  }
  return 'percent' in raw
    ? { kind: 'percent', share: reader.use([...path, 'percent'], raw.percent, 'percent') }
    : { kind: 'personal', pays: reader.use([...path, 'personal'], raw.personal, 'yuan') };
}

function checkShares(lines: readonly AidLine[], reader: Reader, path: Path): void {
  let total = 0;
  for (const { amount } of lines) {
    if (amount.kind !== 'percent') continue;
    const value = reader.parameters.get(amount.share)?.value;
    if (typeof value === 'number') total += value;
  }
  if (total > 10000) {
    reader.refuse(path, {
      zh: `各出资方的比例合计 ${total / 100}%，超过了 100%。请核对。`,
      en: `the shares add up to ${total / 100} %, more than 100 %; check them.`,
    });
  }
}
