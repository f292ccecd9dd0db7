import { createMemo, For, type Accessor, type JSX } from 'solid-js';
import type { WorkbookInfo } from '../../client/protocol';

/**
 * A line a workbook. Lines are kept by the workbook's id: every answer of the ledger names the same workbooks anew, and a
 * line that is drawn again loses the focus that stands in it.
 */
export function EachWorkbook(props: {
  of: readonly WorkbookInfo[];
  testId?: string;
  children: (info: Accessor<WorkbookInfo>) => JSX.Element;
}) {
  const find = (id: string) => props.of.find((each) => each.id === id);
  const line = (id: string) => {
    const known = createMemo<WorkbookInfo | undefined>((before) => find(id) ?? before);
    const info = () => {
      const now = known();
      if (now === undefined) throw new Error('a line stands for a workbook of the list');
      return now;
    };
    return props.children(info);
  };
  const ids = createMemo(() => props.of.map(({ id }) => id));
  return (
    <ul class="workbook-list" data-testid={props.testId}>
      <For each={ids()}>{(id) => line(id)}</For>
    </ul>
  );
}
