import type { HistoryFilter } from '../../client/protocol';
import { createSignal, Show } from 'solid-js';
import { t } from '../i18n';
import { EmptyRoster } from '../start/EmptyRoster';
import { useOpen } from '../state/open';
import { useWorkbench } from '../state/workbench';
import { RosterScreen } from './later';

/** The roster grid; an empty workbook first offers ways to fill it. */
export function RosterPlace() {
  const open = useOpen();
  const { works } = useWorkbench();
  open.resumeView();
  const [typing, setTyping] = createSignal(false);
  const empty = () => open.state().info.persons === 0 && open.state().log.length === 0;
  return (
    <Show when={!empty() || typing()} fallback={<EmptyRoster onType={() => setTyping(true)} />}>
      <h1 class="unseen">{t('frame.place.roster')}</h1>
      <RosterScreen
        session={open.session}
        works={works}
        initialView={open.persons().view}
        onViewChange={open.keepView}
        onExplain={(row: number) => open.explain({ kind: 'person', row })}
        explaining={open.explained() !== null}
        following={open.explained()?.kind === 'person'}
        onHistory={(of: HistoryFilter) => open.explain({ kind: 'history', of })}
        onExplainEnd={() => open.explain(null)}
      />
    </Show>
  );
}
