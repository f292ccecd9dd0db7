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
              <progress
                class="work-bar"
                aria-label={task()}
                max={work().total > 0 ? work().total : undefined}
                value={work().total > 0 ? work().done : undefined}
              />
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
