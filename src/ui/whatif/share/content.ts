import { isPolicyId, loadPolicy } from '../../../policy/library';
import { decodeFile, decodeLink, type Decoded, type SharedScenario } from '../../../policy/scenarioLink';
import { checkScenario } from '../../../policy/scenarios';
import type { Scenario } from '../../../policy/scenario-types';
import type { Overlay, ParameterValue, Policy } from '../../../policy/types';
import { formatValue } from '../../../policy/values';
import { language } from '../../i18n';
import { c } from '../../i18n/charts';
import type { Arriving } from '../../state/arriving';
import { parameterLabel } from '../../words/changes';
import { itemOf, valueOf } from '../items';

/** Files beyond this are no scenario; they are not even read. */
const LARGEST_FILE = 2_000_000;

export async function readArriving(arriving: Arriving): Promise<Decoded> {
  if (arriving.kind === 'link') return decodeLink(arriving.text);
  return decodeFile(arriving.file.size > LARGEST_FILE ? '' : await arriving.file.text());
}

/** Why a scenario cannot be had here, in words; null where it can. Without a workbook its own changes count for nothing. */
export function whyNot({ policyId, policyVersion, scenario }: SharedScenario, base: Overlay = {}): string | null {
  if (!isPolicyId(policyId)) return c('share.noPolicy', { name: scenario.name, policy: policyId });
  const policy = loadPolicy(policyId);
  const [problem] = checkScenario(policy, base, scenario);
  if (problem === undefined) return null;
  const other = policyVersion === policy.version ? '' : ` ${c('share.otherVersion')}`;
  return c('share.cannot', { name: scenario.name, why: problem[language()] }) + other;
}

/**
 * What is handed over: an address that opens the scenario. The address of a file on this computer opens nothing elsewhere, and tells its
 * folders: then only the part behind `#`, to be pasted.
 */
export function shareText(link: string, at: Pick<Location, 'href' | 'protocol'> = location): string {
  return at.protocol === 'file:' ? `#${link}` : `${at.href.replace(/#.*$/, '')}#${link}`;
}

/** The scenario with what the workbook has changed of the document itself: the receiver has not. */
export function withBase(base: Overlay, scenario: Scenario): Scenario {
  return { ...scenario, overlay: { ...base, ...scenario.overlay } };
}

/** More than these would not be read in a message. */
const BASE_SHOWN = 3;

/** What the workbook itself has changed of the document, so that its baseline may be another than the sender's; '' where nothing is. */
export function baseDiffers(policy: Policy, base: Overlay): string {
  const values = Object.keys(base).flatMap((key) => {
    const [item, now, printed] = [itemOf(policy, key), valueOf(policy, base, key), valueOf(policy, {}, key)];
    if (item === undefined || now === printed) return [];
    const words = (value: ParameterValue) => formatValue(item.parameter.unit, value, language());
    return [c('share.baseChange', { name: parameterLabel(policy, key), now: words(now), printed: words(printed) })];
  });
  if (values.length === 0) return '';
  const shown = values.slice(0, BASE_SHOWN).join(c('share.baseAnd'));
  return values.length > BASE_SHOWN
    ? c('share.baseMore', { changes: shown, count: values.length })
    : c('share.baseOther', { changes: shown });
}

/** Whether two scenarios change the same, whatever they are called. */
export function sameChanges(a: Scenario, b: Scenario): boolean {
  const told = ({ overlay, dropped, added }: Scenario) =>
    JSON.stringify([
      Object.entries(overlay).sort(([one], [other]) => (one < other ? -1 : 1)),
      [...dropped].sort(),
      added,
    ]);
  return told(a) === told(b);
}

/** What the document is called, for sentences about it. */
export function titleOf(policy: Policy): string {
  return language() === 'zh' ? policy.shortTitle : policy.titleEn;
}
