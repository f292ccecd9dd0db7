import { createEffect, createSignal, For, on, Show } from 'solid-js';
import { ENCODINGS, type ReadAs } from '../../../intake/book';
import type { Found } from '../../../intake/found';
import { t } from '../../i18n';
import { w } from '../../i18n/reading';
import { useImporter } from '../importer';
import { DELIMITERS, delimiterWord } from './words';

const OTHER = 'other';

/** What was chosen; the field shows what holds until the file has been read so, and goes on showing it where that cannot be. */
function back(field: HTMLSelectElement, holds: string): string {
  const { value } = field;
  field.value = holds;
  return value;
}

const auto = (found: boolean, now: string): string => (found ? w('autoNow', { now }) : w('auto'));

/** How a text is taken apart and encoded: found out, unless it is said here. */
export function TextChoice(props: { found: Found }) {
  const importer = useImporter();
  const [asked, setAsked] = createSignal(false);
  const said = (): ReadAs => props.found.readAs ?? {};
  // What was wished for a text that cannot be read so is none of what is read.
  createEffect(on(said, () => setAsked(false), { defer: true }));
  const named = (sign: string) => DELIMITERS.some(([each]) => each === sign);
  const chosen = () => {
    const { delimiter } = said();
    if (asked()) return OTHER;
    return delimiter === undefined || named(delimiter) ? delimiter : OTHER;
  };
  const encodingNow = () => (props.found.encoding === null ? '' : t(`import.encoding.${props.found.encoding}`));
  const read = (patch: { readonly [key in keyof ReadAs]: ReadAs[key] | undefined }) => {
    const { delimiter, encoding } = { ...said(), ...patch };
    importer.setText({
      ...(delimiter === undefined ? {} : { delimiter }),
      ...(encoding === undefined ? {} : { encoding }),
    });
  };
  return (
    <div class="reading-text" role="group" aria-label={w('text')}>
      <label>
        {w('delimiter')}{' '}
        <select
          class="input"
          data-testid="import-delimiter"
          onChange={(event) => {
            const value = back(event.currentTarget, chosen() ?? '');
            setAsked(value === OTHER);
            if (value !== OTHER) read({ delimiter: value === '' ? undefined : value });
          }}
        >
          <option value="" selected={chosen() === undefined}>
            {auto(said().delimiter === undefined, delimiterWord(props.found.delimiter ?? ''))}
          </option>
          <For each={DELIMITERS}>
            {([sign, name]) => (
              <option value={sign} selected={chosen() === sign}>
                {t(`import.delimiter.${name}`)}
              </option>
            )}
          </For>
          <option value={OTHER} selected={chosen() === OTHER}>
            {w('other')}
          </option>
        </select>
      </label>
      <Show when={chosen() === OTHER}>
        <input
          class="input reading-sign"
          maxLength={5}
          aria-label={w('otherSign')}
          placeholder={w('otherSign')}
          value={named(said().delimiter ?? ',') ? '' : said().delimiter}
          data-testid="import-delimiter-sign"
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (value !== '' && !/["\r\n]/.test(value)) read({ delimiter: value });
          }}
        />
      </Show>
      <label>
        {w('encoding')}{' '}
        <select
          class="input"
          data-testid="import-encoding"
          onChange={(event) => {
            const value = back(event.currentTarget, said().encoding ?? '');
            read({ encoding: ENCODINGS.find((each) => each === value) });
          }}
        >
          <option value="" selected={said().encoding === undefined}>
            {auto(said().encoding === undefined, encodingNow())}
          </option>
          <For each={ENCODINGS}>
            {(each) => (
              <option value={each} selected={said().encoding === each}>
                {t(`import.encoding.${each}`)}
              </option>
            )}
          </For>
        </select>
      </label>
    </div>
  );
}
