import { t } from '../i18n';
import { Menu, type MenuItem } from '../widgets/Menu';
import { askExport } from './asked';
import { SHEETS } from './sheetKinds';

/** What goes out for Excel and WPS, and the list to be put up in public. */
export function ExportMenu() {
  const items = (): readonly MenuItem[] => [
    ...SHEETS.map(({ kind, label, hint }) => ({
      label: t(label),
      title: t(hint),
      handle: `export-${kind}-xlsx`,
      run: () => askExport({ kind: 'sheet', of: kind }),
    })),
    ...(['roster', 'results'] as const).map((of, index) => ({
      label: `${t(of === 'roster' ? 'frame.exportRoster' : 'frame.exportResults')}…`,
      title: t('sheets.csvHint'),
      handle: `export-${of}-partial`,
      divided: index === 0,
      run: () => askExport({ kind: 'file', of }),
    })),
    {
      label: t('sheets.public'),
      title: t('sheets.publicHint'),
      handle: 'export-public',
      divided: true,
      run: () => askExport({ kind: 'public' }),
    },
    { label: t('sheets.personal'), divided: true },
  ];
  return (
    <Menu label={t('sheets.menuHint')} class="bar-button" handle="export-xlsx" items={items()}>
      {t('sheets.menu')} ▾
    </Menu>
  );
}
