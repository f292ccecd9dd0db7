import { expose } from 'comlink';
import type { ExportApi } from '../src/client/exportApi';
import { cutCells } from '../src/reports/xlsx/cutCells';
import { writeXlsx } from '../src/reports/xlsx/write';

/** One file, then the page ends this worker; ending it is also how writing is cancelled. */
const api: ExportApi = {
  async write(table, onProgress) {
    const cut = cutCells(table);
    return { blob: await writeXlsx(table, (rows) => void onProgress(rows)), cut };
  },
};

expose(api);
