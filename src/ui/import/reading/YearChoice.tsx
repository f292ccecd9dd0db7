import { createMemo, For, Show } from 'solid-js';
import type { FieldId } from '../../../roster/fields';
import type { Found } from '../../../intake/found';
import type { GivenYear } from '../../../intake/givenYear';
import { mayLackYear } from '../../../intake/yearless';
import { w } from '../../i18n/reading';
import { useOpen } from '../../state/open';
import { useImporter } from '../importer';
import { fieldWord } from '../rows/words';

/** The month with which a campaign's first year begins: what is paid before it belongs to the year of the insurance. */
const TURN = 7;

/** Dates that say no year stay as they came, unless somebody says here which year they are of. */
export function YearChoice(props: { found: Found }) {
  const importer = useImporter();
  const { benefitYear } = useOpen().policy;
  const fields = createMemo((): readonly FieldId[] => {
    const columns = props.found.sheets.flatMap((sheet) => (sheet.use ? sheet.columns : []));
    const lacking = columns.flatMap(({ yearless, meaning }) =>
      yearless === true && mayLackYear(meaning) ? [meaning] : [],
    );
    return [...new Set(lacking)];
  });
  const offers: readonly GivenYear[] = [
    { year: benefitYear - 1, turn: TURN },
    { year: benefitYear - 1, turn: 1 },
    { year: benefitYear, turn: 1 },
  ];
  const word = ({ year, turn }: GivenYear) =>
    turn === 1
      ? w('yearGiven', { year: String(year) })
      : w('yearTurn', { year: String(year), next: String(year + 1), from: turn, to: turn - 1 });
  const chosen = (field: FieldId) =>
    props.found.sheets.flatMap(({ columns }) => columns).find(({ meaning }) => meaning === field)?.givenYear;
  return (
    <Show when={fields().length > 0}>
      <div class="import-settings reading-years" role="group" aria-label={w('years')}>
        <For each={fields()}>
          {(field) => (
            <label>
              {w('yearless', { header: fieldWord(field) })}
              <select
                class="input"
                data-testid={`import-year-${field}`}
                onChange={(event) => importer.setYear(field, offers[Number(event.currentTarget.value)] ?? null)}
              >
                <option value="-1" selected={chosen(field) === undefined}>
                  {w('yearNone')}
                </option>
                <For each={offers}>
                  {(offer, at) => (
                    <option
                      value={at()}
                      selected={chosen(field)?.year === offer.year && chosen(field)?.turn === offer.turn}
                    >
                      {word(offer)}
                    </option>
                  )}
                </For>
              </select>
            </label>
          )}
        </For>
      </div>
    </Show>
  );
}
