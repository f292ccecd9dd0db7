import { createSignal, onMount } from 'solid-js';
import { t } from '../i18n';
import { u } from '../i18n/unitWords';
import { ToolSlot } from '../frame/slots';
import { useOpen } from '../state/open';
import { Figures } from './Figures';
import { Legend } from './Legend';
import { OfPackage } from './OfPackage';
import { Rights } from './Rights';
import { UnitsGrid } from './UnitsGrid';
import { Warnings } from './Warnings';
import './units.css';

/** 总览: the whole in five figures, then every unit; the drawer explains one of them, at first the total. */
export function UnitsScreen() {
  const open = useOpen();
  const whole = { kind: 'unit', name: null } as const;
  onMount(() => {
    if (open.explained() === null) open.explain(whole);
  });
  const [packaged, setPackaged] = createSignal<readonly string[]>([]);
  /** Of a village's own workbook its unit says more than the total; what somebody has opened meanwhile stays. */
  const ofPackage = (units: readonly string[]) => {
    setPackaged(units);
    const [unit] = units;
    if (unit !== undefined && open.explained() === whole) open.explain({ kind: 'unit', name: unit });
  };
  return (
    <section class="units" aria-label={t('units.title')}>
      <h1 class="unseen">{t('units.title')}</h1>
      <ToolSlot>
        <p class="units-hint" title={`${u('gapOpens')} ${u('rounded')}`}>
          {u('openPersons')}
        </p>
        <Legend />
      </ToolSlot>
      <OfPackage units={packaged()} onUnits={ofPackage} />
      <Figures packaged={packaged()} />
      <Warnings packaged={packaged()} />
      <Rights />
      <UnitsGrid packaged={packaged()} />
    </section>
  );
}
