import { below, openMenu } from '../../actions/menu/asked';
import { MARK_MENU } from '../../actions/menus';
import { offerActions } from '../../actions/registry';
import type { Action } from '../../actions/types';
import { t } from '../../i18n';
import { useDesk } from '../desk';
import { whyNot } from '../whyNot';
import { withFiltersOf } from '../filterPicks';
import { setMark } from '../marks/marking';
import { MARK_FIELD, MARKS } from '../marks/marks';
import '../marks/marks.css';

/** Colour marks on persons: by key, by menu; a range or all rows on display at once. */
export function Marks() {
  const desk = useDesk();
  const somebody = () => desk.open() && desk.blocks().length > 0 && desk.view.shown() > 0;
  const onPersons = { scope: 'grid', enabled: somebody, why: () => whyNot(desk) } as const;
  offerActions([
    ...MARKS.map((mark): Action => ({
      id: `mark.${mark.id}`,
      group: 'rows',
      title: `mark.act.${mark.id}`,
      keys: [`Ctrl+Alt+${mark.digit}`],
      ...onPersons,
      run: () => setMark(desk, desk.selectedRows(), mark),
    })),
    {
      id: 'mark.none',
      group: 'rows',
      title: 'mark.act.none',
      keys: ['Ctrl+Alt+0'],
      ...onPersons,
      run: () => setMark(desk, desk.selectedRows(), null),
    },
    {
      id: 'mark.menu',
      group: 'rows',
      title: 'mark.act.menu',
      ...onPersons,
      run: () => {
        const sheet = desk.sheet();
        const at = sheet?.range.anchor() ?? null;
        if (sheet === undefined || at === null) return;
        if (sheet.cellElement(at) === null) sheet.reveal(at);
        const box = sheet.cellElement(at)?.getBoundingClientRect();
        if (box !== undefined) openMenu({ list: MARK_MENU, label: t('mark.act.menu'), place: below(box) });
      },
    },
    {
      id: 'filter.marked',
      group: 'find',
      title: 'mark.act.filter',
      run: () => {
        const { filters } = desk.view.query();
        const marked = { column: MARK_FIELD, kind: 'not-blank' } as const;
        desk.view.change({ filters: withFiltersOf(filters, MARK_FIELD, [marked]) });
      },
    },
  ]);
  return null;
}
