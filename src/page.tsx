import { render } from 'solid-js/web';
import { createClient } from './client/client';
import { App } from './ui/App';
import { fetchInTime, fetchPlace } from './ui/frame/later';
import { fetchEnglish, language } from './ui/i18n';
import { keepFilesOffline } from './ui/offline';
import { recallPlace } from './ui/state/memory';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no element #app to render into');
const client = createClient();
const last = recallPlace();
if (last) fetchPlace(last.place);
// Without its words the page is there in Chinese.
if (language() === 'en') await fetchEnglish().catch(() => undefined);
render(() => <App client={client} />, root);
keepFilesOffline();
void fetchInTime();
