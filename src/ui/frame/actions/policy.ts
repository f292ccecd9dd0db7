import type { Action } from '../../actions/types';
import { setRunning } from '../../demo/running';
import type { StoryId } from '../../demo/stories/types';
import { t } from '../../i18n';
import { policyTab, type PolicyTab } from '../../policy/tabs';
import { focusWork } from '../../state/gridFocus';
import type { OpenWorkbook } from '../../state/open';
import { askWhatIf, type WhatIfAsked } from '../../state/whatIfAsked';
import type { Workbench } from '../../state/workbench';

/** In the order of the keys that choose them on the projector. */
const STORIES: readonly StoryId[] = ['late', 'first', 'tier', 'household', 'award'];

/** The parts of 政策 and what is done there: scenarios, the search for a figure, sharing, the prepared stories. */
export function policyActions(bench: Workbench, open: OpenWorkbook): readonly Action[] {
  const go = (tab: PolicyTab) => {
    policyTab(open.session).choose(tab);
    open.goTo('policy');
    focusWork();
  };
  const inWhatIf = (what: WhatIfAsked) => ({
    group: 'data' as const,
    run: () => {
      askWhatIf(what);
      go('whatif');
    },
  });
  return [
    { id: 'go.whatif', group: 'go', title: 'action.whatif', run: () => go('whatif') },
    { id: 'go.demo', group: 'go', title: 'action.demo', run: () => go('demo') },
    { id: 'whatif.new', title: 'action.whatifNew', ...inWhatIf('new') },
    { id: 'whatif.seek', title: 'action.whatifSeek', ...inWhatIf('seek') },
    { id: 'whatif.share', title: 'action.whatifShare', ...inWhatIf('share') },
    { id: 'whatif.open', title: 'action.whatifOpen', ...inWhatIf('open') },
    ...STORIES.map((story): Action => ({
      id: `demo.${story}`,
      group: 'go',
      title: `action.story.${story}`,
      enabled: () => !bench.works.busy(),
      why: () => t('error.ledger.busy'),
      run: () => {
        const { info } = open.state();
        setRunning({ story, own: false, ownPolicy: null, home: { id: info.id, place: open.place() } });
      },
    })),
  ];
}
