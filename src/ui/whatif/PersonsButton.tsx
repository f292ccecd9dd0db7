import { createMemo } from 'solid-js';
import type { Bucket } from '../../client/protocol';
import { grouped } from '../i18n';
import { w } from '../i18n/whatif';
import { useDesk } from './desk';

/** A number of persons that opens their names; 0 opens nothing. */
export function PersonsButton(props: { count: number; bucket: Bucket; label: string; handle?: string }) {
  const desk = useDesk();
  // While a slider moves most numbers stay: their words are not made anew.
  const count = createMemo(() => props.count);
  return (
    <>
      {count() === 0 ? (
        <span class="nobody">0</span>
      ) : (
        <button
          type="button"
          class="link persons-link"
          data-testid={props.handle}
          aria-label={w('openNames', { label: props.label, count: count() })}
          title={w('openNamesHint')}
          onClick={(event) => {
            const scenario = desk.chosen()?.id;
            if (scenario !== undefined) desk.ask({ scenario, bucket: props.bucket, from: event.currentTarget });
          }}
        >
          {grouped(count())}
        </button>
      )}
    </>
  );
}
