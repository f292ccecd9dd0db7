import { createEffect, createMemo, createSignal, on } from 'solid-js';
import type { ParameterValue } from '../../policy/types';
import { makeUndo } from '../frame/undo';
import { useOpen } from '../state/open';
import { setValue } from './values';

export interface TextValueProps {
  readonly overlayKey: string;
  readonly name: string;
  /** The text of the value in force. */
  readonly text: string;
  readonly changed: boolean;
  readonly testId: string | undefined;
  readonly placeholder?: string;
  readonly class?: string;
  read(text: string): { readonly value: ParameterValue } | { readonly refusal: string };
  /** Of the element that shows the sentence below. */
  readonly refusalId: string;
  /** A sentence where the value is refused; empty when all is well again. */
  onRefusal(words: string): void;
}

/** A figure that is written in place: Enter or leaving it applies, Esc puts the old one back. */
export function TextValue(props: TextValueProps) {
  const open = useOpen();
  const steps = makeUndo(open);
  const [text, setText] = createSignal(props.text);
  const [bad, setBad] = createSignal(false);
  createEffect(
    on(
      // By its words: a state that changes elsewhere, as while a value is being saved, leaves what was typed alone.
      createMemo(() => props.text),
      (now) => !bad() && setText(now),
    ),
  );
  const settle = (words: string) => {
    setBad(words !== '');
    props.onRefusal(words);
  };
  const apply = async () => {
    if (text() === props.text) {
      settle('');
      return;
    }
    const read = props.read(text());
    if ('refusal' in read) {
      settle(read.refusal);
      return;
    }
    settle((await setValue(open, props.overlayKey, read.value)) ?? '');
    if (!bad()) setText(props.text);
  };
  /** While nothing is being typed the keys of undo are the workbook's. */
  const undoKeys = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) steps.redo();
    else steps.undo();
  };
  const restore = () => {
    settle('');
    setText(props.text);
  };
  return (
    <input
      class={`value ${props.class ?? ''}`}
      classList={{ 'value-changed': props.changed, 'value-bad': bad(), 'value-missing': text() === '' }}
      data-testid={props.testId}
      aria-label={props.name}
      data-parameter={props.overlayKey}
      aria-invalid={bad()}
      aria-errormessage={bad() ? props.refusalId : undefined}
      aria-describedby={bad() ? props.refusalId : undefined}
      title={props.name}
      placeholder={props.placeholder}
      size={Math.max(3, widthOf(text() === '' ? (props.placeholder ?? '') : text()))}
      value={text()}
      readOnly={!open.writable()}
      autocomplete="off"
      onInput={(event) => setText(event.currentTarget.value)}
      onChange={() => void apply()}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') restore();
        if (event.key === 'Enter') {
          event.preventDefault(); // the focus stays, and is not told of the change twice
          void apply();
        }
        if (text() === props.text) undoKeys(event);
      }}
    />
  );
}

/** Letters of a Latin font that a text is wide. */
function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (sign > '\u2e7f' ? 2 : 1), 0);
}
