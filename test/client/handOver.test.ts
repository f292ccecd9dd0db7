import { expect, it } from 'vitest';
import { receiveFile, sendFile } from '../../src/client/handOver';
import { readFile } from '../../src/intake/readFile';
import { unpackExtras } from '../../src/intake/extras';
import { mappingOf } from '../../src/intake/find/mapping';
import { createIntake } from '../../src/intake/intake';
import type { IntakeResult } from '../../src/intake/types';
import { makePage } from './support';
import { POLICY } from '../ledger/support/ledger';

const TEXT =
  '姓名,身份证号,村,实缴金额,应缴金额\r\n王一,430903199001011234,新月,280,320\r\n李二,430903199001015678,新月,280,320\r\n';

async function read(): Promise<IntakeResult> {
  const intake = createIntake();
  const found = await intake.open(new Blob([TEXT]), '缴费明细.csv', [], () => undefined);
  return intake.read(mappingOf(found), () => undefined);
}

it('what was read comes out at the other end as it was, and is not copied', async () => {
  const [sent, same] = [await read(), await read()];
  const { port1, port2 } = new MessageChannel();
  sendFile(sent, port1);
  expect(sent.rowLines).toHaveLength(0);
  const arrived = await receiveFile(port2);
  expect({ ...arrived, extras: [] }).toEqual({ ...same, extras: [] });
  expect(same.extras?.[0]).toMatchObject({ meaning: 'due', texts: ['320', '320'] });
  expect(arrived.extras?.[0]?.packed).toBeDefined();
  expect(unpackExtras(arrived.extras)[0]).toMatchObject({ meaning: 'due', texts: ['320', '320'] });
});

it('a plan is made of what comes through a port, also where it comes later', async () => {
  const { api, open } = await makePage();
  await open((await api.create({ policyId: POLICY.id, name: '' })).id);
  const { port1, port2 } = new MessageChannel();
  const planned = api.planImport(port2);
  sendFile(await readFile(new Blob(['姓名,证件号码,单位\r\n王一,430903199001011234,新月\r\n']), '名册.csv'), port1);
  expect((await planned).effects).toMatchObject({ added: 1 });
});
