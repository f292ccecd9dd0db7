import { Show } from 'solid-js';
import { t } from '../i18n';

/** The article a rule rests on, set off from the words before it: 〔一〕. Nothing where the document names none. */
export function ArticleMark(props: { article: string }) {
  return (
    <Show when={props.article !== ''}>
      <span
        role="note"
        title={t('domain.article', { article: props.article })}
        aria-label={t('domain.article', { article: props.article })}
      >
        {t('domain.articleMark', { article: props.article })}
      </span>
    </Show>
  );
}
