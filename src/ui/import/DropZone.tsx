import { createSignal, onCleanup, Show } from 'solid-js';
import { t } from '../i18n';
import { toastProblem } from '../toast/toasts';
import { untilNextPreview } from './previewed';
import './drop.css';

export interface DropZoneProps {
  /** What the veil says while a file hangs over the page. */
  readonly words: string;
  onFile(file: File): void;
  /** Several at once; false: only one is taken. */
  takesAll?(files: readonly File[]): boolean;
}

/** Of several files the first one, with a word about the others. */
export function firstOf(files: readonly File[]): File | undefined {
  const [file] = files;
  if (file !== undefined && files.length > 1)
    toastProblem(() => t('error.fileMany', { file: file.name }), { until: untilNextPreview(file.name) });
  return file;
}

/** The whole page takes files: a veil while one hangs over it. Texts and links dragged about are left alone. */
export function DropZone(props: DropZoneProps) {
  const [hovering, setHovering] = createSignal(false);
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  const over = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    setHovering(true);
  };
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) setHovering(false);
  };
  const drop = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    setHovering(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (props.takesAll?.(files) === true) return;
    const file = firstOf(files);
    if (file === undefined) toastProblem(() => t('error.fileMissing'));
    else props.onFile(file);
  };
  document.addEventListener('dragover', over);
  document.addEventListener('dragleave', leave);
  document.addEventListener('drop', drop);
  onCleanup(() => {
    document.removeEventListener('dragover', over);
    document.removeEventListener('dragleave', leave);
    document.removeEventListener('drop', drop);
  });
  return (
    <Show when={hovering()}>
      <div class="drop-veil" aria-hidden="true">
        <p class="drop-words">{props.words}</p>
      </div>
    </Show>
  );
}
