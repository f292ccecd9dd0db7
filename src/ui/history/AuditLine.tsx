import { createResource, Show } from 'solid-js';
import type { AuditVerdict } from '../../client/protocol';
import { askExport } from '../exports/asked';
import { n } from '../i18n/noted';
import { moment } from '../words/amounts';
import { useOpen } from '../state/open';
import { reportError } from '../toast/report';

/** Below the list: whether the audit log is whole, looked at when the list is opened. */
export function AuditLine() {
  const open = useOpen();
  const [verdict] = createResource(async (): Promise<AuditVerdict | null> => {
    try {
      return await open.session.api.audit();
    } catch (thrown) {
      reportError(thrown);
      return null;
    }
  });
  return (
    <div class="history-audit" data-testid="audit" data-state={verdict.latest?.state ?? 'reading'}>
      <p classList={{ broken: verdict.latest?.state === 'broken' }}>
        <Show when={verdict.latest} fallback={n('auditReading')}>
          {(found) => auditSentence(found())}
        </Show>
      </p>
      <button
        type="button"
        class="history-export"
        title={n('auditHint')}
        onClick={() => askExport({ kind: 'file', of: 'audit' })}
      >
        {n('auditExport')}
      </button>
    </div>
  );
}

const BROKEN = {
  gap: 'auditGap',
  altered: 'auditAltered',
  'record-missing': 'auditRecordMissing',
  'record-altered': 'auditRecordAltered',
  head: 'auditHead',
} as const;

/** What was found, in a sentence. */
export function auditSentence(verdict: AuditVerdict): string {
  switch (verdict.state) {
    case 'none':
      return verdict.before === 0 ? n('auditEmpty') : n('auditNone', { steps: verdict.before });
    case 'whole': {
      const whole = n('auditWhole', { entries: verdict.entries, seal: verdict.seal.slice(0, 12) });
      return verdict.before === 0 ? whole : `${whole} ${n('auditBefore', { steps: verdict.before })}`;
    }
    case 'broken': {
      const values = { entry: verdict.entry, time: verdict.at === null ? '?' : moment(verdict.at, Date.now()) };
      return `${n(BROKEN[verdict.why], values)}${n('auditAdvice')}`;
    }
  }
}
