import { render } from 'solid-js/web';
import { App } from './ui/App';
import { keepFilesOffline } from './ui/offline';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no element #app to render into');
render(() => <App />, root);
keepFilesOffline();
