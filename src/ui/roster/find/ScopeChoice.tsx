import { createMemo, For } from 'solid-js';
import type { ColumnId } from '../../../client/protocol';
import { t } from '../../i18n';
import type { RosterDesk } from '../desk';
import { focusedColumn } from '../focusedColumn';
import type { Finder } from './finder';
import type { Scope } from './scope';

const KINDS = ['all', 'columns', 'area'] as const;

/** Where to look: all columns, the selected ones, or the selected cells. */
export function ScopeChoice(props: { desk: RosterDesk; finder: Finder }) {
  const { desk, finder } = props;
  const nameOf = (id: ColumnId) => desk.columns.find((column) => column.id === id)?.header() ?? id;
  // Going from match to match chooses no column: the one the user stood in before stays on offer.
  const stood = createMemo<ColumnId | undefined>((before) => {
    const now = focusedColumn(desk);
    return finder.current() < 0 ? now : (before ?? now);
  }, focusedColumn(desk));
  /** What each choice would mean now; null where there is nothing it could mean. */
  const offered = (kind: Scope['kind']): Scope | null => {
    const now = finder.scope();
    if (kind === 'all') return { kind };
    if (now.kind === kind) return now;
    const cells = finder.selected();
    if (kind === 'area') return cells?.kind === 'area' ? cells : null;
    if (cells?.kind === 'columns') return cells;
    const area = cells?.kind === 'area' ? cells.parts.flatMap(({ columns }) => columns) : [];
    const focused = stood();
    const columns = area.length > 0 ? area : focused === undefined ? [] : [focused];
    return columns.length === 0 ? null : { kind, columns };
  };
  const word = (kind: Scope['kind']): string => {
    const scope = offered(kind);
    if (scope === null || scope.kind === 'all') return t(`find.scope.${kind}`);
    if (scope.kind === 'area') return t('find.scope.areaCells', { cells: scope.cells });
    return scope.columns.length > 2
      ? t('find.scope.columnsMany', { count: scope.columns.length })
      : t('find.scope.columnsNamed', { names: scope.columns.map(nameOf).join('、') });
  };
  return (
    <select
      class="find-scope"
      aria-label={t('find.scope')}
      title={word(finder.scope().kind)}
      data-testid="find-scope"
      onChange={(event) => {
        const kind = KINDS.find((each) => each === event.currentTarget.value);
        const scope = kind === undefined ? null : offered(kind);
        if (scope !== null) finder.set({ scope });
      }}
    >
      <For each={KINDS}>
        {(kind) => (
          <option value={kind} selected={finder.scope().kind === kind} disabled={offered(kind) === null}>
            {word(kind)}
          </option>
        )}
      </For>
    </select>
  );
}
