import { Show } from 'solid-js';
import { t, tOr } from '../i18n';
import { useWorkbench } from '../state/workbench';

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
              <Show when={work().cancel}>
                {(cancel) => (
                  <button type="button" class="button button-small" onClick={() => cancel()()}>
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
