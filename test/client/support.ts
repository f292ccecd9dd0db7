import type { Keeping } from '../../src/client/keeping';
import { createLedgerService } from '../../src/client/service/api';
import { createSession, type SessionControl } from '../../src/client/session';
import type { ImportPreview, LedgerApi, LedgerEvent } from '../../src/client/protocol';
import { makeComputing } from '../../src/ledger/workbook/computing';
import type { DatabaseOptions } from '../../src/ledger/store/schema';
import { memoryDatabase, POLICY } from '../ledger/support/ledger';
import { makePorts } from '../ledger/support/ports';

export interface Page {
  readonly api: LedgerApi;
  readonly events: LedgerEvent[];
  /** Opens a workbook as the page would; what passes between page and worker is cloned. */
  open(id: string, keeping?: Keeping, worker?: LedgerApi): Promise<SessionControl>;
}

/** The worker's service and the page's side of it in one thread. */
export async function makePage(database: DatabaseOptions = memoryDatabase()): Promise<Page> {
  const service = createLedgerService({ ports: makePorts([POLICY]), makeComputing, database });
  const events: LedgerEvent[] = [];
  let control: SessionControl | undefined;
  await service.listen((event) => {
    const heard = structuredClone(event);
    events.push(heard);
    control?.hear(heard);
  });
  const api = new Proxy(service, {
    get:
      (target, name) =>
      async (...args: unknown[]) => {
        const method = target[name as keyof LedgerApi] as (...given: unknown[]) => Promise<unknown>;
        return structuredClone(await method(...structuredClone(args, { transfer: args.filter(isPort) })));
      },
  });
  return {
    api,
    events,
    async open(id, keeping, worker = api) {
      control = createSession(POLICY, () => worker, await api.open(id), keeping);
      return control;
    },
  };
}

/** How many rows each pile of a preview has. */
export function countsOf({ piles }: ImportPreview): Partial<Record<string, number>> {
  return Object.fromEntries(piles.map(({ id, count }) => [id, count]));
}

/** Ports go over, they cannot be copied. */
function isPort(value: unknown): value is MessagePort {
  return value instanceof MessagePort;
}
