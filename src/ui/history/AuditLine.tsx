import { createResource, Show } from 'solid-js';
import type { AuditVerdict } from '../../client/protocol';
import { askExport } from '../exports/asked';
import { t } from '../i18n';
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
        <Show when={verdict.latest} fallback={t('history.auditReading')}>
          {(found) => auditSentence(found())}
        </Show>
      </p>
      <button
        type="button"
        class="history-export"
        title={t('history.auditHint')}
        onClick={() => askExport({ kind: 'file', of: 'audit' })}
      >
        {t('history.auditExport')}
      </button>
    </div>
  );
}

const BROKEN = {
  gap: 'history.auditGap',
  altered: 'history.auditAltered',
  'record-missing': 'history.auditRecordMissing',
  'record-altered': 'history.auditRecordAltered',
  head: 'history.auditHead',
} as const;

/** What was found, in a sentence. */
export function auditSentence(verdict: AuditVerdict): string {
  switch (verdict.state) {
    case 'none':
      return verdict.before === 0 ? t('history.auditEmpty') : t('history.auditNone', { steps: verdict.before });
    case 'whole': {
      const whole = t('history.auditWhole', { entries: verdict.entries, seal: verdict.seal.slice(0, 12) });
      return verdict.before === 0 ? whole : `${whole} ${t('history.auditBefore', { steps: verdict.before })}`;
    }
    case 'broken': {
      const values = { entry: verdict.entry, time: verdict.at === null ? '?' : moment(verdict.at, Date.now()) };
      return `${t(BROKEN[verdict.why], values)}${t('history.auditAdvice')}`;
    }
  }
}
