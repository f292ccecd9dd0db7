import { Show } from 'solid-js';
import { Chord } from '../../actions/keyWords';
import { t } from '../../i18n';
import type { Finder } from './finder';

/** What the search has to say: that it went round the end, or that the text stands where it does not look. */
export function FindNote(props: { finder: Finder; onWiden: () => void }) {
  const elsewhere = () => props.finder.elsewhere();
  const words = () => {
    const other = elsewhere();
    if (other === null) return props.finder.note();
    const { where, count } = other;
    if (where === 'hidden') return t('find.inHidden', { count });
    return t(where === 'columns' ? 'find.inOtherColumns' : 'find.elsewhere', { count });
  };
  const way = () => {
    const where = elsewhere()?.where;
    if (where === undefined || where === 'hidden') return '';
    return t(where === 'columns' ? 'find.widenColumns' : 'find.widen');
  };
  return (
    <div class="find-note" classList={{ 'find-note-empty': words() === '' }} data-testid="find-note">
      <span role="status">{words()}</span>
      <Show when={way() !== ''}>
        <button type="button" class="link" aria-keyshortcuts="Control+Enter" onClick={() => props.onWiden()}>
          {way()}
        </button>
        <Chord chord="Ctrl+Enter" />
      </Show>
    </div>
  );
}
