import { createMemo, createSignal, onMount, Show } from 'solid-js';
import type { ImportPreview, PileId } from '../../client/protocol';
import { belongsToInputMethod } from '../actions/chords';
import { t } from '../i18n';
import { w } from '../i18n/reading';
import { listenToKeysOf } from '../widgets/listen';
import { changesOf, useImporter } from './importer';
import { DoubtLine } from './DoubtLine';
import { firstPile, shownPiles } from './firstPile';
import { KindChoice } from './KindChoice';
import { ListSettings } from './ListSettings';
import { PileHead } from './PileHead';
import { PileTabs } from './PileTabs';
import { ReadingPart } from './reading/ReadingPart';
import { unreadSaid } from './reading/words';
import { YearChoice } from './reading/YearChoice';
import { isDecided } from './rows/decide';
import { PileGrid } from './rows/PileGrid';
import { keepClear } from '../toast/place';
import { wordError } from '../words/errors';
import './import.css';

/** What comes in, before anything happens: the file, how it is read, what becomes of its rows, and what will be written. */
export function ImportPreviewPanel(props: { preview: ImportPreview }) {
  const importer = useImporter();
  const [asked, setAsked] = createSignal<PileId | null>(null);
  keepClear();
  const pile = createMemo(() => {
    const piles = shownPiles(props.preview.piles);
    const known = piles.find(({ id }) => id === asked());
    const some = known ?? firstPile(piles);
    return some ?? { id: 'problems' as const, count: 0, decision: 'leave' as const, settled: 0 };
  });
  const count = (id: PileId) => props.preview.piles.find((each) => each.id === id)?.count ?? 0;
  const because = () => {
    const found = importer.coming()?.found;
    return found?.kindRemembered === true ? [w('why.remembered')] : (found?.kindWhy ?? []);
  };
  const writes = () => changesOf(props.preview) > 0;
  let main!: HTMLButtonElement;
  let rows: HTMLElement | undefined;
  // Where nothing could be read of a file, its first column is what has to be told.
  onMount(() => {
    const first = importer.trouble() === null ? null : host.querySelector<HTMLElement>('[data-column]');
    (first ?? main).focus();
  });
  const decided = () => props.preview.piles.some((each) => isDecided(props.preview.kind, each));
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || belongsToInputMethod(event)) return;
    event.preventDefault();
    // What has been decided by hand is not thrown away by one key.
    if (decided()) document.querySelector<HTMLElement>('[data-testid="import-cancel"]')?.focus();
    else importer.drop();
  };
  let host!: HTMLElement;
  listenToKeysOf(() => host, onKey);
  return (
    <section ref={host} class="import" aria-label={t('import.title')} data-testid="import-preview">
      <header class="import-head">
        <h1 class="import-title">
          {t('import.title')}
          <span class="import-file-name">{props.preview.file.name}</span>
        </h1>
        <Show when={writes()}>
          <button type="button" class="button" data-testid="import-cancel" onClick={() => importer.drop()}>
            {t('frame.cancel')}
          </button>
        </Show>
        <button
          ref={main}
          type="button"
          class="button"
          classList={{ 'button-main': writes() }}
          data-testid="import-confirm"
          aria-disabled={writes() && (importer.busy() || importer.trouble() !== null)}
          onClick={() => (writes() ? importer.confirm() : importer.drop())}
        >
          {writes() ? t('intake.confirm', { count: changesOf(props.preview) }) : t('frame.close')}
        </button>
      </header>
      <KindChoice kind={importer.coming()?.found.kind ?? props.preview.kind} because={because()} />
      <Show when={importer.coming()}>
        {(coming) => <ReadingPart coming={coming()} preview={props.preview} onLeft={() => setAsked('ignored')} />}
      </Show>
      <Show when={importer.coming()}>{(coming) => <YearChoice found={coming().found} />}</Show>
      <DoubtLine preview={props.preview} onSettled={() => (writes() ? main : rows)?.focus()} />
      <ListSettings preview={props.preview} />
      <PileTabs piles={props.preview.piles} chosen={pile().id} onChoose={setAsked} onRows={() => rows?.focus()} />
      <div id="import-rows" class="import-rows" role="tabpanel" aria-labelledby={`import-tab-${pile().id}`}>
        <PileHead preview={props.preview} pile={pile()} />
        <Show when={pile().id} keyed>
          <PileGrid
            preview={props.preview}
            pile={pile()}
            ref={(grid) => (rows = grid)}
            onLeave={() => document.getElementById(`import-tab-${pile().id}`)?.focus()}
          />
        </Show>
      </div>
      <div class="import-foot" role="status">
        <span data-testid="import-effects">{foot()}</span> <span data-testid="import-unread">{unread()}</span>
      </div>
    </section>
  );

  function foot(): string {
    const trouble = importer.trouble();
    if (importer.busy()) return t('intake.confirmBusy');
    if (trouble !== null) return wordError(trouble, { file: props.preview.file.name });
    const { added, changed, cells, tray } = props.preview.effects;
    const { waiting } = props.preview;
    const again = waiting === 0 ? '' : t('intake.effectsWaiting', { count: waiting });
    if (props.preview.nobody === true) return w('nobodyYet', { count: tray });
    return `${writes() ? t('intake.effects', { added, changed, cells, tray }) : same()} ${again}`.trim();
  }
  /** Columns that are not read, where the eye is. */
  function unread(): string {
    const found = importer.coming()?.found;
    return found === undefined || importer.busy() || importer.trouble() !== null
      ? ''
      : unreadSaid(found, importer.coming()?.told.notes);
  }
  function same(): string {
    if (props.preview.file.rows === 0) return t('import.emptyFile');
    if (unread() !== '' && count('unchanged') === props.preview.file.rows) return t('import.nothingRead');
    return count('unchanged') === props.preview.file.rows ? t('import.nothingNew') : t('import.nothingChosen');
  }
}
