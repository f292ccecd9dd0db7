import { render } from 'solid-js/web';
import { createClient } from './client/client';
import { App } from './ui/App';
import { fetchRoster } from './ui/frame/RosterPlace';
import { keepFilesOffline } from './ui/offline';
import { recallPlace } from './ui/state/memory';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no element #app to render into');
const client = createClient();
render(() => <App client={client} />, root);
if (recallPlace()?.place === 'roster') fetchRoster();
keepFilesOffline();
