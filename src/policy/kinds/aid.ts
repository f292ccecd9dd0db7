import * as v from 'valibot';
import type { Reader } from '../reader';
import type { AidAmount, AidLine } from '../types';
import type { Path } from '../yaml';
import { mapOf, shape, text } from './shape';

/**
 * What funders pay, in the order of the file (the last gives way first):
 * `finance: aid-140` fixed amount · `finance: { percent: half }` share of the standard ·
 * `finance: { personal: pays-30 }` all but what the person pays · `finance: rest` what the lines before leave.
 * That the shares stay within 100 % is checked in `relations.ts`, scenarios included.
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
