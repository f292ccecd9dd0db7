import { Show } from 'solid-js';
import { NOT_STATED } from '../../policy/vocabulary';
import { t } from '../i18n';

/** The article a rule rests on, set off from the words before it: 〔一〕. Nothing where the document names none. */
export function ArticleMark(props: { article: string }) {
  const article = () =>
    props.article === NOT_STATED ? t('domain.articleNone') : t('domain.article', { article: props.article });
  return (
    <Show when={props.article !== ''}>
      <span class="article" role="note" title={article()} aria-label={article()}>
        {t('domain.articleMark', { article: props.article === NOT_STATED ? t('domain.articleNone') : props.article })}
      </span>
    </Show>
  );
}
