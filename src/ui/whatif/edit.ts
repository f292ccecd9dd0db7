import { createContext, useContext, type Accessor } from 'solid-js';
import type { Scenario } from '../../policy/scenario-types';
import type { Overlay, Policy } from '../../policy/types';

/** The scenario being edited, for the parts of its editor. */
export interface Edit {
  readonly id: number;
  /** The document's with the scenario's own categories. */
  readonly policy: Accessor<Policy>;
  /** The workbook's own figures. */
  readonly base: Accessor<Overlay>;
  /** Those with the scenario's over them. */
  readonly overlay: Accessor<Overlay>;
  readonly scenario: Accessor<Scenario>;
  readonly scaled: Accessor<boolean>;
  /** `live`: more of it comes, as while a slider is dragged. `what`: the figure, whose changes are one step. */
  change(to: (scenario: Scenario) => Scenario, live?: boolean, what?: string): void;
}

export const EditContext = createContext<Edit>();

/** Only for parts of the editor of a scenario. */
export function useEdit(): Edit {
  const edit = useContext(EditContext);
  if (edit === undefined) throw new Error('useEdit() is for parts of the editor of a scenario');
  return edit;
}
