import { t, tIn } from '../../i18n';
import {
  actionsOnOffer,
  canRun,
  destinationsOnOffer,
  keysOf,
  namesOf,
  ownNamesOf,
  runAction,
  titleOf,
} from '../registry';
import { ACTION_GROUPS, DESTINATIONS, type Action, type Destination } from '../types';
import { run } from '../../toast/report';
import { partsOf, wordsOf, type Part, type Speller } from './match';
import { rememberAction } from './recent';

/** One line of the palette. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  /** Its group: what it stands under, or beside, and its place among the groups. */
  readonly group: string;
  readonly order: number;
  readonly chord: string | undefined;
  readonly hint: string;
  readonly enabled: boolean;
  readonly checked: boolean;
  /** Found only once something is typed: there may be hundreds. */
  readonly hidden: boolean;
  /** Its names in parts: the one shown first, then the one in the other language, then other words for it. */
  readonly names: readonly (readonly Part[])[];
  /** How many of these are its own, before the other words for it. */
  readonly own: number;
  /** Its own names and each word of them, folded. */
  readonly words: ReadonlySet<string>;
  /** It changes data: never the first line because of another word for it. */
  readonly changes: boolean;
  readonly run: () => void;
}

/** What leads to another workbook besides those there are, below their list. */
export const WORKBOOK_ACTIONS: readonly string[] = ['file.new', 'file.all'];

/** Every action that can be run from a list; `only`: of these. */
export function actionEntries(speller: Speller, only?: readonly string[]): readonly Entry[] {
  return actionsOnOffer()
    .filter((action) => only?.includes(action.id) ?? (action.shownOnly !== true || action.listed === true))
    .map((action) => actionEntry(action, speller));
}

function actionEntry(action: Action, speller: Speller): Entry {
  const enabled = canRun(action);
  const own = ownNamesOf(action);
  return {
    id: action.id,
    title: titleOf(action),
    group: t(`palette.group.${action.group}`),
    order: ACTION_GROUPS.indexOf(action.group),
    chord: keysOf(action)[0],
    hint: enabled ? '' : (action.why?.() ?? ''),
    enabled,
    checked: action.checked?.() ?? false,
    hidden: false,
    names: namesOf(action).map((name) => partsOf(name, speller)),
    own: own.length,
    words: wordsOf(own),
    changes: changesData(action),
    run: () => {
      rememberAction(action.id);
      runAction(action);
    },
  };
}

/** Groups of actions that write into cells, and those among them that only show, choose or open something. */
const CHANGING: readonly Action['group'][] = ['edit', 'pay', 'rows'];
const HARMLESS = /^(?:edit\.(?:copy|open|cancel)|view\.bin|reason\.menu|mark\.menu|pay\.channel.*)$/;

function changesData({ id, group }: Action): boolean {
  return (CHANGING.includes(group) || id.startsWith('mark.')) && !HARMLESS.test(id);
}

const TITLES = { unit: 'palette.unitName', column: 'palette.columnName', workbook: 'palette.workbookName' } as const;

/** Units, columns and workbooks; `only`: those of one kind, shown before anything is typed. */
export function destinationEntries(speller: Speller, only: Destination['kind'] | null): readonly Entry[] {
  return destinationsOnOffer()
    .filter(({ kind }) => only === null || kind === only)
    .map((destination): Entry => {
      const titles = (['zh', 'en'] as const).map((spoken) =>
        tIn(spoken, TITLES[destination.kind], { name: destination.name }),
      );
      const names = [destination.name, destination.also ?? '', ...titles].filter((name) => name !== '');
      return {
        id: destination.id,
        title: only === null ? t(TITLES[destination.kind], { name: destination.name }) : destination.name,
        group: t(`palette.kind.${destination.kind}`),
        order: ACTION_GROUPS.length + DESTINATIONS.indexOf(destination.kind),
        chord: undefined,
        hint: destination.hint ?? '',
        enabled: true,
        checked: false,
        hidden: only === null,
        names: names.map((name) => partsOf(name, speller)),
        own: names.length,
        words: wordsOf(names),
        changes: false,
        run: () => run(async () => destination.run()),
      };
    });
}
