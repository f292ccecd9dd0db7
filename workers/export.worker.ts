import { expose } from 'comlink';
import type { ExportApi } from '../src/client/exportApi';
import { sheetCsv } from '../src/reports/csv/sheet';
import { cutCells } from '../src/reports/xlsx/cutCells';
import { keepOut } from '../src/reports/xlsx/keepOut';
import { writeXlsx } from '../src/reports/xlsx/write';

/** One file, then the page ends this worker; ending it is also how writing is cancelled. */
const api: ExportApi = {
  async write(whole, { form, ...out }, onProgress) {
    const { table, hidden } = keepOut(whole, out);
    if (form === 'csv') return { blob: sheetCsv(table), cut: { count: 0, first: [] }, hidden };
    const cut = cutCells(table);
    return { blob: await writeXlsx(table, (rows) => void onProgress(rows)), cut, hidden };
  },
};

expose(api);
