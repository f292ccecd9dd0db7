import { createMemo, createSignal, onCleanup, Show } from 'solid-js';
import { t } from '../../i18n';
import { reportError } from '../../toast/report';
import { ComboBox } from '../../widgets/ComboBox';
import { holdKeys, type HeldKeys } from '../../widgets/heldKeys';
import type { RosterDesk } from '../desk';
import { findTargets, isTwofold, NO_TARGETS, type Target, type Targets } from './targets';
import { TargetLine } from './TargetLine';
import './goto.css';

const PAUSE = 80;

/** A text field over the persons it may mean. */
export function GoToBox(props: {
  desk: RosterDesk;
  onGo: (row: number, held: HeldKeys | null) => void;
  onClose: () => void;
}) {
  const [text, setText] = createSignal('');
  const [targets, setTargets] = createSignal<Targets>(NO_TARGETS);
  /** The text that the list answers. */
  const [answered, setAnswered] = createSignal('');
  /** The text of which Enter has asked whom it means: pressed again it goes to the chosen one. */
  const [asked, setAsked] = createSignal<string | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  /** Enter was pressed before the answer had come: the box has gone, and keys are held for whatever has the focus then. */
  const [hurried, setHurried] = createSignal(false);
  let keys: HeldKeys | null = null;

  const flat = createMemo((): readonly Target[] => [...targets().here, ...targets().there]);
  const sections = () =>
    [
      { heading: t('find.goHere'), items: targets().here },
      { heading: t('find.goThere'), items: targets().there },
    ].filter((section) => section.items.length > 0);
  const ask = async () => {
    clearTimeout(timer);
    turn += 1;
    const mine = turn;
    const wanted = text();
    try {
      const found = await findTargets(props.desk, wanted);
      if (mine !== turn) return;
      setTargets(found);
      setAnswered(wanted);
      arrive(flat()[0]);
    } catch (error) {
      if (mine !== turn) return;
      arrive(undefined);
      reportError(error);
    }
  };
  /** Where nobody is meant, the box comes back and says so. */
  const arrive = (target: Target | undefined) => {
    if (!hurried()) return;
    const held = keys;
    keys = null;
    if (target === undefined || asks()) {
      held?.end();
      setHurried(false);
      return;
    }
    go(target, held);
  };
  /** A number that is the row of somebody who is not on display, and something else of somebody who is: nobody is taken for meant. */
  const asks = () => {
    if (asked() === answered() || !isTwofold(targets())) return false;
    setAsked(answered());
    return true;
  };
  const typed = (now: string) => {
    setText(now);
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), PAUSE);
  };
  const go = (target: Target | undefined, held: HeldKeys | null = null) => {
    if (target !== undefined) props.onGo(target.row, held);
  };
  const enter = (target: Target | undefined) => {
    if (answered() === text()) {
      if (target !== flat()[0] || !asks()) go(target);
    } else {
      setHurried(true);
      keys = holdKeys(leave);
      void ask();
    }
  };
  /** Esc, or a press elsewhere, while the answer is on its way. */
  const leave = () => {
    keys = null;
    props.onClose();
  };
  onCleanup(() => {
    clearTimeout(timer);
    turn += 1;
    keys?.end();
  });
  const note = () => {
    if (answered().trim() === '') return '';
    if (flat().length === 0) return t('find.goNothing');
    return asked() === answered() ? t('find.goTwofold', { number: answered().trim() }) : '';
  };
  const found = () => {
    if (text().trim() !== '' && answered() !== text()) return t('find.goSearching');
    if (answered() === '') return '';
    return t(targets().more ? 'find.goFoundMore' : 'find.goFound', { count: flat().length });
  };

  return (
    <Show when={!hurried()}>
      <ComboBox
        handle="goto"
        title={t('find.goTitle')}
        field={t('find.goField')}
        list={t('find.goList')}
        hint={t('find.goHint')}
        text={text()}
        sections={sections()}
        answers={answered()}
        onText={typed}
        onEnter={enter}
        onChoose={(target) => go(target)}
        onClose={() => props.onClose()}
        again="Ctrl+G"
        line={(target) => <TargetLine desk={props.desk} target={target} />}
        note={note()}
        foot={text() === '' ? t('find.goStart') : t('find.goWalk')}
        status={found()}
      />
    </Show>
  );
}
