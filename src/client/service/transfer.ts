import { transfer } from 'comlink';
import type { PackedTable } from '../../roster/types';
import { transferables } from '../../roster/table';
import type { ResultColumns } from '../../engine/types';
import { sheetTransferables, type SheetTable } from '../../reports/xlsx/table';
import type { FindResult, LedgerApi, LedgerEvent, Opened, ReplacePlan, Update, ViewResult } from '../protocol';

/** Hands large arrays over to the page instead of copying them: each of them was made for this one message. */
export function withTransfers(api: LedgerApi): LedgerApi {
  return {
    ...api,
    open: async (id) => passOpened(await api.open(id)),
    view: async (query) => passView(await api.view(query)),
    find: async (query, what) => passFound(await api.find(query, what)),
    planReplace: async (query, what, by) => passPlan(await api.planReplace(query, what, by)),
    exportSheet: async (wish) => passSheet(await api.exportSheet(wish)),
    listen: (onEvent) => api.listen((event) => onEvent(passEvent(event))),
  };
}

function passOpened(opened: Opened): Opened {
  return transfer(opened, [
    ...transferables(opened.table),
    ...resultBuffers(opened.results),
    ...buffersOf(opened.marks),
  ]);
}

function passView(view: ViewResult): ViewResult {
  return transfer(view, [...buffersOf(view.order), ...(view.whole === null ? [] : buffersOf(view.whole))]);
}

function passFound(found: FindResult): FindResult {
  return transfer(found, [found.at, found.column, found.rows].flatMap(buffersOf));
}

function passPlan(plan: ReplacePlan): ReplacePlan {
  return transfer(
    plan,
    plan.columns.flatMap(({ rows }) => buffersOf(rows)),
  );
}

function passSheet(table: SheetTable): SheetTable {
  return transfer(table, sheetTransferables(table));
}

function passEvent(event: LedgerEvent): LedgerEvent {
  return event.kind === 'update' ? transfer(event, updateBuffers(event.update)) : event;
}

function updateBuffers({ table, change, results }: Update): ArrayBuffer[] {
  const blocks: (PackedTable | null | undefined)[] = [table, change?.appended?.block];
  return [
    ...blocks.flatMap((packed) => (packed === null || packed === undefined ? [] : transferables(packed))),
    ...resultBuffers(results.columns),
    ...buffersOf(results.marks),
  ];
}

function resultBuffers({ situation, outcome, payable, benefitStart }: ResultColumns): ArrayBuffer[] {
  return [situation, outcome, payable, benefitStart].flatMap(buffersOf);
}

function buffersOf(array: { readonly buffer: ArrayBufferLike }): ArrayBuffer[] {
  return array.buffer instanceof ArrayBuffer ? [array.buffer] : [];
}
