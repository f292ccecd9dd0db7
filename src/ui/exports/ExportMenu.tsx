import { t } from '../i18n';
import { useOpen } from '../state/open';
import { useWorkbench } from '../state/workbench';
import { Menu, type MenuItem } from '../widgets/Menu';
import { exportSheet, SHEETS } from './exportSheet';

/** What goes out for Excel and WPS. */
export function ExportMenu() {
  const bench = useWorkbench();
  const open = useOpen();
  const items = (): readonly MenuItem[] => [
    ...SHEETS.map(({ kind, label, hint }) => ({
      label: t(label),
      title: t(hint),
      handle: `export-${kind}-xlsx`,
      run: () => exportSheet(bench, open, kind),
    })),
    { label: t('sheets.personal'), divided: true },
  ];
  return (
    <Menu label={t('sheets.menuHint')} class="bar-button" handle="export-xlsx" items={items()}>
      {t('sheets.menu')} ▾
    </Menu>
  );
}
