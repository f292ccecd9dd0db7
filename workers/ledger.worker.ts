import { expose } from 'comlink';
import { createLedgerService } from '../src/client/service/api';
import { withTransfers } from '../src/client/service/transfer';
import { browserPorts } from '../src/ledger/browserPorts';
import { makeComputing } from '../src/ledger/workbook/computing';
import { isPolicyId, loadPolicy } from '../src/policy/library';

/** The one owner of the workbooks. One for each page; tabs agree by locks and a channel. */
const ports = browserPorts((id) => (isPolicyId(id) ? loadPolicy(id) : undefined));

expose(withTransfers(createLedgerService({ ports, makeComputing })));
