import { createSignal, onCleanup, Show, useContext } from 'solid-js';
import type { ColumnTexts } from '../../../client/protocol';
import { offerActions } from '../../actions/registry';
import { ImporterContext } from '../../import/importer';
import { isList } from '../../import/source';
import { countCells } from '../../grid/blocks';
import type { Block } from '../../grid/sheet';
import { t } from '../../i18n';
import { inSlices } from '../../state/inSlices';
import { masked } from '../../state/masking';
import { stepsWaitFor } from '../../state/stepping';
import type { Works } from '../../state/work';
import { WorkbenchContext } from '../../state/workbench';
import { run } from '../../toast/report';
import { toastDone } from '../../toast/toasts';
import { oneTextFor } from '../bulk';
import { copyable, MOST_COPIED, writeCopy, type Copied } from '../clipboard/copying';
import type { Pasted } from '../clipboard/pasting';
import { beginning, createRefusals, printOf, REMEMBERED } from '../clipboard/refusals';
import { useDesk } from '../desk';
import { ListQuestion, pasting } from '../later';
import { maskIdsIn } from '../../words/mask';
import { whyNot } from '../whyNot';

/** Marks what this page has put on the clipboard, so that a cut is known when it is pasted. */
const OWN_TYPE = 'application/x-premium-ledger-cells';
/** Cells written in the turn of the key; more are prepared first, and copied when they are ready. */
const AT_ONCE = 12_000;
/** Cells of a paste from which on its progress is shown; a cell takes at least its separator. */
const LARGE = 20_000;

/** A list of persons that was pasted into the grid: it waits for a word. */
interface Asked {
  readonly headings: readonly string[];
  asList(): void;
  asCells(): void;
}

interface Cut {
  readonly token: string;
  readonly columns: readonly ColumnTexts[];
}

/** Copy, cut and paste of cells, by the page's own clipboard events: they work from a file and need no permission. */
export function Clipboard() {
  const desk = useDesk();
  const works = useContext(WorkbenchContext)?.works;
  const importer = useContext(ImporterContext);
  const [asked, setAsked] = createSignal<Asked | null>(null);
  let cut: Cut | null = null;
  /** What a large copy has prepared, to be put on the clipboard by the copy event it asks for. */
  let ready: Copied | null = null;
  let copies = 0;
  const refusals = createRefusals(REMEMBERED);
  /** What was cut has been moved: it is not there a second time, as in Excel. Whoever pastes it again means a copy. */
  let spent = false;
  /** Of what this page has put on the clipboard last: by what it is known, and which of its columns are computed. */
  let own: { readonly token: string; readonly print: string; readonly computed: readonly number[] } = {
    token: '',
    print: '',
    computed: [],
  };

  /** An event of the sheet's own; in an open cell the clipboard belongs to its text. */
  const mine = (event: ClipboardEvent) => {
    const sheet = desk.sheet();
    return sheet !== undefined && event.target === sheet.field && !sheet.isOpen() && event.clipboardData !== null;
  };
  const columnsOf = (blocks: readonly Block[]) =>
    desk.displayed().filter((_, place) => blocks.some(({ left, right }) => place >= left && place <= right));
  const put = (data: DataTransfer, { text, html, ids, omitted }: Copied, blocks: readonly Block[]) => {
    copies += 1;
    cut = null;
    refusals.copied();
    spent = false;
    const columns = columnsOf(blocks);
    own = { token: `${performance.timeOrigin}:${copies}`, print: printOf(text), computed: computedIn(columns) };
    if (masked() && ids) toastDone(() => t('cells.copiedIds'), { stay: 4000 });
    if (omitted > 0) toastDone(() => t('cells.copiedNoHeadings', { rows: omitted }), { stay: 4000 });
    data.setData('text/plain', text);
    data.setData('text/html', html);
    data.setData(OWN_TYPE, own.token);
    desk.sheet()?.setCopied(blocks);
  };
  const copy = (event: ClipboardEvent): boolean => {
    const blocks = desk.blocks();
    const data = event.clipboardData;
    if (!mine(event) || blocks.length === 0 || data === null) return false;
    event.preventDefault();
    if (ready !== null) {
      put(data, ready, blocks);
      ready = null;
      return true;
    }
    const found = copyable(blocks);
    if (found === null) {
      toastDone(() => t('cells.copyBlocks'), { stay: 4000 });
      refusals.refused();
      return false;
    }
    const { lines, cells } = found;
    if (cells > MOST_COPIED) {
      toastDone(() => t('cells.copyTooMany', { most: MOST_COPIED }), { stay: 4000 });
      refusals.refused();
      return false;
    }
    const columns = desk.displayed();
    const work = writeCopy(lines, {
      columns,
      rowAt: desk.view.rowAt,
      cells: desk.cells,
      // The number of persons stands beside the name, where the screen has it in one cell with it.
      heading: (position, column) =>
        desk.headings.plain(
          position,
          column.id,
          column === columns[0] ? 'lead' : column === columns[1] ? 'count' : null,
        ),
    });
    if (cells > AT_ONCE) {
      prepare(work, cells);
      return false;
    }
    for (let step = work.next(); ; step = work.next()) {
      if (step.done !== true) continue;
      put(data, step.value, blocks);
      return true;
    }
  };
  /** Large copies are written in slices; then the browser is asked for another copy event, which finds them ready. */
  const prepare = (work: ReturnType<typeof writeCopy>, cells: number) => {
    const blocks = desk.blocks();
    let stopped = false;
    const stop = () => {
      stopped = true;
    };
    const make = () => inSlices(work, () => stopped || desk.blocks() !== blocks);
    refusals.refused(); // until it is there
    run(async () => {
      const made = await (works === undefined ? make() : works.during('copyCells', stop, make));
      if (made === null) return;
      ready = made;
      const told = (masked() && made.ids) || made.omitted > 0;
      if (document.activeElement === desk.sheet()?.field && document.execCommand('copy')) {
        if (!told) toastDone(() => t('cells.copied', { cells }), { stay: 2500 });
      } else toastDone(() => t('cells.copyReady', { cells }));
    });
  };
  const copiedElsewhere = () => refusals.copied();
  const left = () => refusals.left();
  const onCopy = (event: ClipboardEvent) => {
    if (mine(event)) copy(event);
    else copiedElsewhere();
  };
  const onCut = (event: ClipboardEvent) => {
    if (!mine(event)) return copiedElsewhere();
    if (!desk.model.canWrite()) {
      desk.model.clear([]); // says why nothing can be changed
      event.preventDefault();
      refusals.refused();
      return;
    }
    const among = columnsOf(desk.blocks());
    const computed = computedIn(among);
    const [only] = among;
    if (only !== undefined && computed.length === among.length) {
      event.preventDefault();
      const column = only.header();
      refusals.refused();
      toastDone(() => t('cells.cutComputed', { column }), { stay: 6000 });
      return;
    }
    if (!copy(event)) return;
    if (computed.length > 0) toastDone(() => t('cells.cutSome'), { stay: 6000 });
    const { columns } = oneTextFor(desk.blocks(), '', desk.displayed(), desk.view.rowAt);
    cut = { token: event.clipboardData?.getData(OWN_TYPE) ?? '', columns };
  };
  const onPaste = (event: ClipboardEvent) => {
    const data = event.clipboardData;
    const intoNothing = desk.view.shown() === 0 && !event.defaultPrevented && !isField(event.target);
    if (data === null || asked() !== null || !(mine(event) || intoNothing)) return;
    const text = data.getData('text/plain');
    const perhaps = importer !== undefined && isList({ plain: text, html: '' });
    // Where there is no cursor a list comes in like a file.
    if (intoNothing && perhaps) return;
    event.preventDefault();
    if (text === '') return;
    if (!desk.model.canWrite()) {
      desk.model.clear([]);
      return;
    }
    const blocks = intoNothing ? [{ top: 0, bottom: 0, left: 0, right: 0 }] : desk.blocks();
    const onto = intoNothing ? null : desk.block();
    if (onto !== null && desk.view.isHeading(onto.top) && onto.top === onto.bottom) {
      toastDone(() => t('layout.headingReadOnly'), { stay: 4000 });
      return;
    }
    const kind = data.getData(OWN_TYPE);
    // A program that keeps what was copied may have kept the text alone.
    const ownLast = kind === '' ? printOf(text) === own.print : kind === own.token;
    if (refusals.holdsBack(ownLast)) {
      const older = beginning(text.slice(0, 4096), (cell) => (masked() ? maskIdsIn(cell) : cell));
      toastDone(() => t('cells.pasteOlder', { text: older }), { stay: 8000 });
      return;
    }
    const again = spent && ownLast;
    spent = false;
    if (again) {
      toastDone(() => t('cells.pasteMoved'), { stay: 6000 });
      return;
    }
    // Esc takes the dashed line away, and the move with it.
    if ((desk.sheet()?.copied() ?? []).length === 0) cut = null;
    const moved = cut !== null && cut.token !== '' && data.getData(OWN_TYPE) === cut.token ? cut : null;
    const computed = ownLast ? own.computed : [];
    const pasted = { text, html: data.getData('text/html'), cut: moved?.columns ?? [], computed };
    const asCells = () => pasteCells(pasted, blocks, moved);
    if (!perhaps) {
      asCells();
      return;
    }
    const asList = () => importer.begin({ plain: text, html: pasted.html });
    run(async () => {
      const [{ listHeadings }] = await Promise.all([import('../clipboard/pastedList'), ListQuestion.preload()]);
      const headings = listHeadings(text);
      if (headings === null) asCells();
      else setAsked({ headings, asList, asCells });
    });
  };
  const pasteCells = (pasted: Omit<Pasted, 'progress' | 'stopped'>, blocks: readonly Block[], moved: Cut | null) => {
    const { text } = pasted;
    let stopped = false;
    const cancel = () => {
      stopped = true;
      void desk.session.api.cancel();
    };
    const work = async (progress?: Works['progress']) =>
      (await pasting()).paste(desk, blocks, { ...pasted, progress, stopped: () => stopped });
    const worked = async () => {
      const large = works !== undefined && (text.length > LARGE || countCells(blocks) > LARGE);
      const onEsc = ({ key, target }: KeyboardEvent) => {
        if (key === 'Escape' && target === desk.sheet()?.field) cancel();
      };
      if (large) document.addEventListener('keydown', onEsc, true);
      const heard = () => document.removeEventListener('keydown', onEsc, true);
      const { done: written, area } = await (large ? works.during('paste', cancel, work) : work()).finally(heard);
      if (moved !== null && written) {
        cut = null;
        spent = true;
        desk.sheet()?.setCopied([]);
      }
      select(area, blocks);
    };
    run(() => stepsWaitFor(desk.session, worked()));
  };
  /** What has been pasted is selected, as far as it is on display, unless something else has been selected meanwhile. */
  const select = (area: Block | null, before: readonly Block[]) => {
    const sheet = desk.sheet();
    if (area === null || sheet === undefined || desk.blocks() !== before || sheet.range.whole() !== null) return;
    const bottom = Math.min(area.bottom, desk.view.shown() - 1);
    if (bottom < area.top) return;
    sheet.range.select({ row: area.top, column: area.left }, { row: bottom, column: area.right });
    if (document.activeElement === sheet.field) sheet.refocus();
  };
  document.addEventListener('copy', onCopy);
  document.addEventListener('cut', onCut);
  document.addEventListener('paste', onPaste);
  window.addEventListener('blur', left);
  document.addEventListener('visibilitychange', left);
  onCleanup(() => {
    window.removeEventListener('blur', left);
    document.removeEventListener('visibilitychange', left);
    document.removeEventListener('copy', onCopy);
    document.removeEventListener('cut', onCut);
    document.removeEventListener('paste', onPaste);
  });
  const byBrowser = (name: 'copy' | 'cut') => () => {
    desk.refocus();
    document.execCommand(name);
  };
  const some = () => desk.block() !== null && desk.view.shown() > 0;
  offerActions([
    {
      id: 'edit.copy',
      group: 'edit',
      title: 'action.editCopy',
      keys: ['Ctrl+C'],
      scope: 'grid',
      shownOnly: true,
      listed: true,
      enabled: some,
      why: () => t('palette.noPerson'),
      run: byBrowser('copy'),
    },
    {
      id: 'edit.cut',
      group: 'edit',
      title: 'action.editCut',
      keys: ['Ctrl+X'],
      scope: 'grid',
      shownOnly: true,
      listed: true,
      enabled: () => some() && desk.open(),
      why: () => whyNot(desk),
      run: byBrowser('cut'),
    },
    {
      id: 'edit.paste',
      group: 'edit',
      title: 'action.editPaste',
      keys: ['Ctrl+V'],
      scope: 'grid',
      shownOnly: true,
      listed: true,
      enabled: desk.open,
      why: () => whyNot(desk),
      run: () => {
        // A page may not read the clipboard by itself without being asked for it.
        desk.refocus();
        toastDone(() => t('cells.pasteByKey'), { stay: 4000 });
      },
    },
  ]);
  const answer = (way: 'asList' | 'asCells' | null) => {
    const question = asked();
    setAsked(null);
    desk.refocus();
    if (way !== null) question?.[way]();
  };
  return (
    <Show when={asked()}>
      {(question) => (
        <ListQuestion
          headings={question().headings}
          onImport={() => answer('asList')}
          onCells={() => answer('asCells')}
          onClose={() => answer(null)}
        />
      )}
    </Show>
  );
}

/** Places of the computed ones. */
function computedIn(columns: readonly { readonly field: string | null }[]): readonly number[] {
  return columns.flatMap(({ field }, place) => (field === null ? [place] : []));
}

function isField(target: EventTarget | null): boolean {
  return (
    (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
    !target.classList.contains('cell-field')
  );
}
