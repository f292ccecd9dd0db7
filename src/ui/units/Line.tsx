import { Show, type JSX } from 'solid-js';

/** A name, its value, and below the value what it is worked out from. */
export function Line(props: { name: string; value: JSX.Element; note?: JSX.Element }) {
  return (
    <div class="explained-line">
      <dt>{props.name}</dt>
      <dd>
        {props.value}
        <Show when={props.note !== undefined && props.note !== ''}>
          <span class="explained-base">{props.note}</span>
        </Show>
      </dd>
    </div>
  );
}
