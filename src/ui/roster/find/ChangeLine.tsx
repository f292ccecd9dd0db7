import { t } from '../../i18n';
import { seen } from '../../words/mask';
import type { RosterDesk } from '../desk';
import type { Change } from './replacing';
import { shownText } from './shownText';

/** One cell before and after; ticked = it will be replaced. */
export function ChangeLine(props: {
  desk: RosterDesk;
  change: Change;
  number: number;
  kept: boolean;
  /** The Tab key stops here. */
  stop: boolean;
  onFocus: () => void;
  onKeep: (keep: boolean) => void;
  onGo: () => void;
}) {
  const { row, field, from, to } = props.change;
  const place = () => (props.number === 0 ? t('find.panelGone') : t('find.panelPlace', { number: props.number }));
  const name = () => {
    const { table } = props.desk.session;
    const text = row < table.length ? table.getText('name', row) : '';
    return text === '' ? t('find.noName') : seen(text);
  };
  const column = () => props.desk.columns.find(({ id }) => id === field)?.header() ?? field;
  return (
    <li>
      <label class="change-line" classList={{ 'change-off': !props.kept }}>
        <input
          type="checkbox"
          checked={props.kept}
          tabIndex={props.stop ? 0 : -1}
          onFocus={() => props.onFocus()}
          aria-label={t('find.panelLine', {
            place: place(),
            name: name(),
            column: column(),
            from: shownText(field, from),
            to: shownText(field, to),
          })}
          onChange={(event) => props.onKeep(event.currentTarget.checked)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            props.onGo();
          }}
        />
        <span class="change-who">
          <span class="change-name">{name()}</span>
          <span class="muted">
            {column()} · {place()}
          </span>
        </span>
        <span class="change-what">
          <del>{shownText(field, from)}</del>
          <span aria-hidden="true"> → </span>
          <ins>{shownText(field, to)}</ins>
        </span>
      </label>
    </li>
  );
}
