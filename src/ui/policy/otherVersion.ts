import type { Session } from '../../client/types';
import { y } from '../i18n/policyPage';
import { toastDone } from '../toast/toasts';

/**
 * Says that the amounts are computed by another version of the policy than before, until somebody has taken note: they may differ from
 * what was printed or handed in, and nothing of the workbook shows it.
 */
export function tellOtherVersion(session: Session): void {
  const { id, policyVersion: before } = session.state().info;
  const now = session.policy.version;
  toastDone(() => y('otherVersion', { before, now }), {
    lasting: true,
    action: { label: () => y('otherVersionTaken'), run: () => session.api.takePolicy(id) },
    until: (over) => session.subscribe(({ info }) => info.policyVersion === now && over()),
  });
}
