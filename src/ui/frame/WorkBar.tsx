import { Show } from 'solid-js';
import { t, tOr } from '../i18n';
import type { Cancel, Work } from '../state/work';
import { useWorkbench } from '../state/workbench';
import { run } from '../toast/report';
import { toastDone } from '../toast/toasts';

/** All of it is done but the writing, which cannot be cancelled. */
function writing({ done, total }: Work): boolean {
  return total > 0 && done >= total;
}

async function stop(cancel: Cancel): Promise<void> {
  if ((await cancel()) === false) toastDone(() => t('frame.cancelLate'));
}

/** What has been going on for more than 300 ms: its name, n of N, and a way to stop it. */
export function WorkBar() {
  const { works } = useWorkbench();
  return (
    <div role="status" class="work-host">
      <Show when={works.shown()}>
        {(work) => {
          const task = () => tOr('frame', `task.${work().task}`, t('frame.taskOther'));
          return (
            <div class="work" data-testid="work">
              <span class="work-text">
                {work().total > 0
                  ? t('frame.working', { task: task(), done: work().done, total: work().total })
                  : t('frame.workingPlain', { task: task() })}
              </span>
              <Show when={work().total > 0} fallback={<progress class="work-bar" aria-label={task()} />}>
                <progress class="work-bar" aria-label={task()} max={work().total} value={work().done} />
              </Show>
              <Show when={writing(work()) ? null : work().cancel}>
                {(cancel) => (
                  <button type="button" class="button button-small" onClick={() => run(() => stop(cancel()))}>
                    {t('frame.cancel')}
                  </button>
                )}
              </Show>
            </div>
          );
        }}
      </Show>
    </div>
  );
}
