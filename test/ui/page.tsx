import { render } from 'solid-js/web';
import { ActionMenu } from '../../src/ui/actions/menu/ActionMenu';
import { runKey } from '../../src/ui/actions/registry';
import { actionById, runAction } from '../../src/ui/actions/registry';
import { setToolSlot } from '../../src/ui/frame/slots';
import { setLanguage } from '../../src/ui/i18n';
import '../../src/ui/page.css';
import { RosterScreen } from '../../src/ui/roster/RosterScreen';
import { ToastRegion } from '../../src/ui/toast/ToastRegion';
import { createFakeSession } from './fakeSession';
import './page.css';

/** The roster screen by itself over a made-up town; `?policy=…&persons=…&language=en`. */
const asked = new URLSearchParams(location.search);
if (asked.get('language') === 'en') await setLanguage('en');
const session = createFakeSession(asked.get('policy') ?? 'lanxi-2021', Number(asked.get('persons') ?? '98000'));
Object.assign(window, { session, explained: [] });

const explained: number[] = [];
/** Carries out an action as the palette would. */
const act = (id: string) => {
  const action = actionById(id);
  if (action === undefined) throw new Error(`no action ${id}`);
  runAction(action);
};
Object.assign(window, { explained, act });

function Page() {
  return (
    <div class="test-page">
      <div class="test-bar" />
      <div class="test-tools" ref={setToolSlot} />
      <div class="test-screen">
        <RosterScreen session={session} onExplain={(row) => explained.push(row)} />
      </div>
      <ActionMenu />
      <ToastRegion />
    </div>
  );
}

// The keys of the page are the frame's; here they are bare.
document.addEventListener('keydown', (event) => {
  if (!event.defaultPrevented && runKey(event, 'page')) event.preventDefault();
  if (!event.ctrlKey) return;
  if (event.key === 'z') void session.undo();
  else if (event.key === 'y') void session.redo();
});

const root = document.getElementById('app');
if (root !== null) render(() => <Page />, root);
