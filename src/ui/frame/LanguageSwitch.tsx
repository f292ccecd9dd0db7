import { Show } from 'solid-js';
import { language, setLanguage, t } from '../i18n';
import { run } from '../toast/report';

export function LanguageSwitch() {
  return (
    <button
      type="button"
      class="bar-button"
      lang={language() === 'zh' ? 'en' : 'zh-CN'}
      title={t('frame.languageName')}
      data-testid="language"
      onClick={() => run(() => setLanguage(language() === 'zh' ? 'en' : 'zh'))}
    >
      <Show when={language() === 'zh'} fallback={'中文'}>
        EN
      </Show>
    </button>
  );
}
