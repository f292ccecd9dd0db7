import * as v from 'valibot';
import { fingerprint } from '../base/text';
import type { Problem } from './errors';
import type { Scenario } from './scenario-types';
import {
  canonical,
  CHECKED_FORMAT,
  fileOf,
  FORMAT,
  packed,
  sharedOf,
  sharedShape,
  unpacked,
  type SharedScenario,
} from './scenarioShape';
import { cleanName, looksPersonal } from './scenarioText';

/**
 * A scenario as a link or a small file: the policy it is for, its version, what the scenario changes, and its name; nothing else
 * fits in. The link is `#qingjing=1.<JSON as base64url>.<check digits>`; links of format 1 are read for ever, and so are files of
 * format 1, which have no check digits.
 */

export type { SharedScenario } from './scenarioShape';

/** Why a link or file is not taken, or not made. */
export type Why = 'no-link' | 'damaged' | 'newer' | 'too-long' | 'personal' | 'nameless';
export interface Refused extends Problem {
  readonly ok: false;
  readonly why: Why;
}
export type Encoded = { readonly ok: true; readonly text: string } | Refused;
/** `unchecked`: a file of old, of which nobody can say whether it was altered. */
export type Decoded = { readonly ok: true; readonly shared: SharedScenario; readonly unchecked?: true } | Refused;

export const FILE_ENDING = '.qingjing.json';
const KEY = 'qingjing=';
/** Chat programs cut longer addresses. */
const LONGEST_LINK = 8000;
const LONGEST_FILE = 400_000;

const SENTENCES: Readonly<Record<Why, Problem>> = {
  'no-link': { zh: '这不是情景的链接或文件。', en: 'This is no link or file of a scenario.' },
  damaged: {
    zh: '情景的链接或文件不完整，或者被改动过，没有打开。请让对方重新发一次。',
    en: 'The link or file of the scenario is incomplete or was altered; it was not opened. Ask for it to be sent again.',
  },
  newer: {
    zh: '这个情景是用较新版本的程序做的，这里打不开。请先更新本程序。',
    en: 'This scenario was made with a newer version of the program; update this one first.',
  },
  'too-long': {
    zh: '这个情景改动太多，链接放不下。请存成文件发送。',
    en: 'This scenario changes too much for a link; send it as a file.',
  },
  personal: {
    zh: '名称里的数字很多，像证件号码、手机号或账号，不能分享。请先改名。',
    en: 'A name holds many digits, like an ID number, a phone number or an account: it cannot be shared. Rename it first.',
  },
  nameless: {
    zh: '情景或新加的类别没有名称，先起一个名再分享。',
    en: 'The scenario or an added category has no name; give it one before sharing it.',
  },
};

function refuse(why: Why): Refused {
  return { ok: false, why, ...SENTENCES[why] };
}

/** The part of an address behind `#`, with its key. */
export function encodeLink(policyId: string, policyVersion: string, scenario: Scenario): Encoded {
  const made = make({ policyId, policyVersion, scenario });
  if (!made.ok) return made;
  const json = JSON.stringify(packed(fileOf(made.shared)));
  const text = `${KEY}${FORMAT}.${toBase64(json)}.${checkOf(json)}`;
  return text.length > LONGEST_LINK ? refuse('too-long') : { ok: true, text };
}

/** The content of a file, for people to read as well. */
export function encodeFile(policyId: string, policyVersion: string, scenario: Scenario): Encoded {
  const made = make({ policyId, policyVersion, scenario });
  if (!made.ok) return made;
  const file = fileOf(made.shared);
  const whole = { ...file, qingjing: CHECKED_FORMAT, check: checkOf(canonical(file)) };
  return { ok: true, text: `${JSON.stringify(whole, null, 2)}\n` };
}

/** Whether an address, or a text with one in it, holds the link of a scenario, whole or not. */
export function holdsLink(text: string): boolean {
  return text.includes(KEY);
}

/** Reads the link in an address or in a text around it; what stands behind it does not count. Never throws. */
export function decodeLink(text: string): Decoded {
  const from = text.indexOf(KEY);
  if (from < 0) return refuse('no-link');
  const rest = text.slice(from + KEY.length);
  const [, format = '', body = '', check = ''] = /^(\d{1,9})\.([A-Za-z0-9_-]*)(?:\.([0-9a-f]*))?/.exec(rest) ?? [];
  if (format === '') return refuse('damaged');
  if (Number(format) > FORMAT) return refuse('newer');
  if (Number(format) < FORMAT || body.length > LONGEST_LINK) return refuse('damaged');
  const json = fromBase64(body);
  if (json === undefined || checkOf(json) !== check) return refuse('damaged');
  return read(unpacked(parsed(json)));
}

/** Reads the content of a file. Never throws. */
export function decodeFile(text: string): Decoded {
  if (text.length > LONGEST_FILE) return refuse('damaged');
  const content = parsed(text.replace(/^\uFEFF/, ''));
  if (typeof content !== 'object' || content === null || !('qingjing' in content)) return refuse('no-link');
  const { qingjing } = content;
  if (typeof qingjing === 'number' && qingjing > CHECKED_FORMAT) return refuse('newer');
  const answer = read(content);
  if (!answer.ok) return answer;
  const check = 'check' in content ? content.check : undefined;
  if (check === undefined && qingjing === FORMAT) return { ...answer, unchecked: true };
  return check === checkOf(canonical(fileOf(answer.shared))) ? answer : refuse('damaged');
}

/** Names cleaned; undone where something in it may be personal. */
function make({ policyId, policyVersion, scenario }: SharedScenario): Decoded {
  const added = scenario.added.map((one) => ({ ...one, name: cleanName(one.name) }));
  const named: Scenario = { ...scenario, name: cleanName(scenario.name), added };
  if ([named, ...added].some(({ name }) => name === '')) return refuse('nameless');
  return read(fileOf({ policyId, policyVersion, scenario: named }));
}

function read(content: unknown): Decoded {
  const shaped = v.safeParse(sharedShape, content, { abortEarly: true });
  if (!shaped.success) return refuse('damaged');
  const { output } = shaped;
  const words = [output.name, ...Object.keys(output.overlay), ...output.added.map(({ name }) => name)];
  return words.some(looksPersonal) ? refuse('personal') : { ok: true, shared: sharedOf(output) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** Eight hex digits by which a cut or altered link is known. */
function checkOf(json: string): string {
  return fingerprint(json).slice(0, 8);
}

function toBase64(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
  return btoa(bytes.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64(text: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
