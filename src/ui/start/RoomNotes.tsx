import { createResource, Show } from 'solid-js';
import { t } from '../i18n';
import { createPersistence } from '../state/persistence';
import { askRoom, looksPrivate, scriptMemory, sizeWords, type Room } from '../state/room';

/** Before anything is entered: whether what is entered will stay. */
export function RoomNotes() {
  const persistence = createPersistence();
  const [small] = createResource(async (): Promise<Room | undefined> => {
    const room = await askRoom();
    return room !== null && looksPrivate(room, scriptMemory()) ? room : undefined;
  });
  return (
    <Show
      when={small()}
      fallback={
        <Show when={persistence.answer() !== 'yes'}>
          <p class="muted" data-testid="not-kept">
            {t('start.notKept')}
          </p>
        </Show>
      }
    >
      {(room) => (
        <p class="start-file" role="note" data-testid="private-notice">
          {t('start.privateMaybe', { size: sizeWords(room().quota) })}
        </p>
      )}
    </Show>
  );
}
