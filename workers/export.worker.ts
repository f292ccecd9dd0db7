import { expose } from 'comlink';
import type { ExportApi } from '../src/client/exportApi';
import { writeXlsx } from '../src/reports/xlsx/write';

/** One file, then the page ends this worker; ending it is also how writing is cancelled. */
const api: ExportApi = {
  write: (table, onProgress) => writeXlsx(table, (rows) => void onProgress(rows)),
};

expose(api);
