import { createEffect, createMemo, createSignal, createUniqueId, For, on, onCleanup, Show } from 'solid-js';
import { formatDay } from '../../base/day';
import { YEAR_HEADER } from '../../reports/xlsx/yearHeader';
import { heldIn } from '../../reports/xlsx/held';
import { askExport } from '../exports/asked';
import { recallChoices } from '../exports/choices';
import { markText } from '../exports/mark';
import { MarkPart } from '../exports/MarkPart';
import { keptIn, noteExport } from '../exports/noteExport';
import { either, grouped, t } from '../i18n';
import { g } from '../i18n/outgoing';
import { useOpen } from '../state/open';
import { useWorkbench } from '../state/workbench';
import { reportError, run } from '../toast/report';
import { dateInText, moment } from '../words/amounts';
import { seen } from '../words/mask';
import { Dialog } from '../widgets/Dialog';
import { askPrint } from './asked';
import { paperLines } from './lines';
import { layOut, type Paper, type PaperShape } from './paper';
import { markPages } from './marks';
import { printPaper } from './printPaper';
import { MOST_ROWS, type PrintSource } from './source';
import { presetCount, typeFor } from './widths';
import './print.css';

/** The column of row numbers, and the type of the grid it is wide for. */
const NUMBERS = 52;

/** The roster as it would be printed: how many persons and pages, which columns, and the pages themselves. */
export function PrintPanel(props: { source: PrintSource }) {
  const open = useOpen();
  const bench = useWorkbench();
  const id = createUniqueId();
  const { source } = props;
  const tooMany = source.rows > MOST_ROWS;
  const [ticked, setTicked] = createSignal(
    new Set(
      source.columns
        .slice(
          0,
          presetCount(
            source.columns.map(({ width }) => width),
            NUMBERS,
          ),
        )
        .map(({ column }) => column.id),
    ),
  );
  const [full, setFull] = createSignal(!source.masked);
  const [marked, setMarked] = createSignal(recallChoices(open.state().info.id).mark);
  const mark = createMemo(() => (marked() ? markText() : ''));
  const [paper, setPaper] = createSignal<Paper | null>(null);
  const [at, setAt] = createSignal(0);
  let frame!: HTMLDivElement;
  const chosen = createMemo(() => source.columns.filter(({ column }) => ticked().has(column.id)));
  const type = createMemo(() =>
    chosen().length === 0 ? null : typeFor([NUMBERS, ...chosen().map(({ width }) => width)]),
  );
  const hasIds = () => chosen().some(({ column }) => heldIn(column.id).holds === 'id');
  const hasBirths = () => chosen().some(({ column }) => column.id === 'birth');
  const close = () => askPrint(null);

  const shape = (size: number): PaperShape => {
    const { info, asOf } = open.state();
    const { policy } = open;
    const place = source.unit === null ? g('paperWhole') : source.unit === '' ? t('domain.noUnit') : seen(source.unit);
    return {
      title: g(source.bin ? 'paperBinTitle' : 'paperTitle', { workbook: seen(info.name), place }),
      facts: [
        g('paperFacts', {
          policy: either(policy.title, policy.titleEn),
          number: policy.document.number,
          day: dateInText(asOf),
        }),
        ...(source.asked.length === 0 ? [] : [g('paperAsked', { asked: source.asked.join(g('paperAnd')) })]),
      ],
      heads: [
        { name: '#', figure: true, width: NUMBERS },
        ...chosen().map(({ column, width }) => ({
          name: column.header() + (column.id === 'birth' && !full() ? YEAR_HEADER : ''),
          figure: column.kind === 'money' || column.kind === 'number',
          width,
        })),
      ],
      type: size,
      foot: g('paperFoot', { moment: moment(Date.now(), 0), persons: source.persons }),
      signed: [g('paperMaker'), g('paperChecker'), g('paperDate')],
    };
  };
  const drop = () => {
    paper()?.drop();
    setPaper(null);
  };
  createEffect(
    on([chosen, full], () => {
      drop();
      const size = type();
      if (tooMany || size === null) return;
      let stopped = false;
      onCleanup(() => (stopped = true));
      const columns = chosen().map(({ column }) => column);
      const lay = async () => {
        try {
          const made = await layOut(paperLines(source, columns, !full()), shape(size), () => stopped);
          if (made === null) return;
          if (stopped) return made.drop();
          setAt(0);
          setPaper(made);
          takeKeys();
        } catch (error) {
          reportError(error);
        }
      };
      void lay();
    }),
  );
  createEffect(() => {
    const made = paper();
    if (made !== null) markPages(made, mark());
    const page = made?.pages[at()];
    frame?.replaceChildren(...(page === undefined ? [] : [page.cloneNode(true)]));
  });
  /** Once the pages stand an Enter prints them, as it does in every other dialog; whoever has gone elsewhere meanwhile stays there. */
  const takeKeys = () => {
    const main = frame?.closest('dialog')?.querySelector<HTMLElement>('.button-main') ?? null;
    const now = document.activeElement;
    if (!(now instanceof HTMLInputElement || now instanceof HTMLButtonElement)) main?.focus();
  };
  let printing = false;
  onCleanup(() => {
    if (!printing) paper()?.drop();
  });
  const print = () => {
    const made = paper();
    if (tooMany) {
      close();
      askExport({ kind: 'sheet', of: 'view' });
      return;
    }
    if (made === null) return;
    printing = true;
    const fields = chosen().map(({ column }) => ({ header: column.header(), ...heldIn(column.id) }));
    close();
    run(async () => {
      const kept = keptIn(fields, { ids: full() ? 'full' : 'mask', phones: true });
      const told = { of: g('paperWhat'), file: '', persons: source.persons, rows: source.rows, mark: mark(), ...kept };
      await noteExport(bench, open.state().info.id, told);
      printPaper(made);
    });
  };
  const left = () => source.columns.filter(({ column }) => !ticked().has(column.id));
  const ready = () => tooMany || paper() !== null;
  const told = () => {
    const { persons, rows } = source;
    if (tooMany) return g('paperTooMany', { rows: grouped(rows), most: grouped(MOST_ROWS) });
    const made = paper();
    if (made === null) return g('paperLaying', { persons: grouped(persons) });
    return g('paperTold', { persons: grouped(persons), pages: made.pages.length });
  };
  const tick = (column: (typeof source.columns)[number]['column'], wanted: boolean) => {
    const next = new Set(ticked());
    if (wanted) next.add(column.id);
    else next.delete(column.id);
    setTicked(next);
  };

  return (
    <Dialog
      title={g('titlePrint', { what: g('paperWhat') })}
      confirm={g(tooMany ? 'paperToFile' : 'goPrint')}
      ready={ready()}
      mainFirst
      onConfirm={print}
      onClose={close}
    >
      <div class="paper-panel" data-testid="print-panel">
        <div class="paper-choices">
          <p class="paper-told" role="status" data-testid="print-told" data-ready={String(ready())}>
            {told()}
          </p>
          <Show when={!tooMany}>
            <Show when={type() === null}>
              <p class="paper-warn">{g(chosen().length === 0 ? 'paperNoColumn' : 'paperTooWide')}</p>
            </Show>
            <Show when={(paper()?.cut ?? 0) > 0}>
              <p class="paper-warn">{g('paperCut', { rows: paper()?.cut ?? 0 })}</p>
            </Show>
            <fieldset>
              <legend>{g('paperColumns', { shown: chosen().length, all: source.columns.length })}</legend>
              <div class="paper-columns">
                <For each={source.columns}>
                  {({ column }) => (
                    <label>
                      <input
                        type="checkbox"
                        data-column={column.id}
                        checked={ticked().has(column.id)}
                        onChange={(event) => tick(column, event.currentTarget.checked)}
                      />
                      {column.header()}
                    </label>
                  )}
                </For>
              </div>
            </fieldset>
            <Show when={left().length > 0}>
              <p class="leaving-hint" data-testid="print-left">
                {g('paperLeft', {
                  columns: left()
                    .map(({ column }) => column.header())
                    .join(g('list')),
                })}
              </p>
            </Show>
            <Show when={hasBirths() && !full()}>
              <p class="leaving-told" data-testid="print-birth-told">
                {g('birthYear')}
              </p>
            </Show>
            <Show when={hasIds() || hasBirths()}>
              <fieldset class="leaving-ids">
                <legend>{g('ids')}</legend>
                <For each={[false, true]}>
                  {(whole) => (
                    <label>
                      <input
                        type="radio"
                        name={id}
                        data-testid={whole ? 'print-ids-full' : 'print-ids-mask'}
                        checked={full() === whole}
                        onChange={() => setFull(whole)}
                      />
                      {g(whole ? 'ids-full' : 'ids-mask')}
                    </label>
                  )}
                </For>
              </fieldset>
            </Show>
          </Show>
          <Show when={!tooMany}>
            <MarkPart on={marked()} where="paper" onChange={setMarked} />
          </Show>
          <p class="leaving-hint">{g('paperHint', { day: formatDay(open.state().asOf) })}</p>
        </div>
        <Show when={!tooMany}>
          <div class="paper-look">
            <div class="paper-frame" ref={frame} data-testid="print-look" role="img" aria-label={g('paperLook')} />
            <div class="paper-turn">
              <button type="button" class="button button-small" disabled={at() === 0} onClick={() => setAt(at() - 1)}>
                {g('paperBack')}
              </button>
              <span>{g('paperPage', { page: at() + 1, pages: paper()?.pages.length ?? 1 })}</span>
              <button
                type="button"
                class="button button-small"
                disabled={at() + 1 >= (paper()?.pages.length ?? 1)}
                onClick={() => setAt(at() + 1)}
              >
                {g('paperNext')}
              </button>
            </div>
          </div>
        </Show>
      </div>
    </Dialog>
  );
}
