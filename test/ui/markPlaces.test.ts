import { describe, expect, test } from 'vitest';
import { loadPolicy } from '../../src/policy/library';
import { campaignLine } from '../../src/ui/person/campaign';
import { markPlace } from '../../src/ui/person/markPlaces';
import { on } from './told';

const WIDTH = 330;
const REACH = 7;
const [opens, closes, extensionCloses] = [on('2020-09-01'), on('2020-12-20'), on('2021-02-28')];

function places(extension: boolean) {
  const days = { opens, closes, extensionCloses: extension ? extensionCloses : null };
  const line = campaignLine(
    loadPolicy('tengzhou-2021'),
    {},
    { ...days, asOf: on('2020-12-21'), paid: on('2020-12-21'), benefit: null, supposed: false, readLast: null },
  );
  const x = (day: number) => ((day - line.from) / (line.to - line.from)) * WIDTH;
  return { x, at: (day: string) => markPlace(line, on(day), x, REACH) };
}

describe('the mark of a day on the line of the campaign', () => {
  test.each([false, true])(
    'one day late it lies wholly behind the window, on the last day wholly within it (extension: %s)',
    (extension) => {
      const { x, at } = places(extension);
      const border = x(closes + 1);
      expect(at('2020-12-20') + REACH).toBeLessThanOrEqual(border);
      expect(at('2020-12-21') - REACH).toBeGreaterThanOrEqual(border);
    },
  );

  test('one day behind the extension it lies wholly behind it', () => {
    const { x, at } = places(true);
    expect(at('2021-02-28') + REACH).toBeLessThanOrEqual(x(extensionCloses + 1));
    expect(at('2021-03-01') - REACH).toBeGreaterThanOrEqual(x(extensionCloses + 1));
  });

  test('away from the borders it stands where its day begins', () => {
    const { x, at } = places(true);
    expect(at('2020-10-15')).toBe(x(on('2020-10-15')));
  });

  test('a stretch less wide than a mark has it in its middle', () => {
    const line = { from: opens, to: closes, spans: [{ kind: 'window', from: opens, to: opens } as const] };
    expect(markPlace(line, opens, (day) => day - opens, REACH)).toBe(0.5);
  });
});
