import * as v from 'valibot';
import type { Scenario } from './scenario-types';
import { cleanName } from './scenarioText';
import { IDENTITIES } from './vocabulary';

/** The format of links, and of files without check digits. What reads it stays when there is another. */
export const FORMAT = 1;
/** Files since they have check digits. */
export const CHECKED_FORMAT = 2;

/** A scenario under way to somebody else, with the policy that it was made for. Nothing of a roster has a place in it. */
export interface SharedScenario {
  readonly policyId: string;
  readonly policyVersion: string;
  readonly scenario: Scenario;
}

const id = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9-]*$/), v.maxLength(80));
const version = v.pipe(v.string(), v.regex(/^[\w.+-]{1,40}$/));
const name = v.pipe(v.string(), v.maxLength(400), v.transform(cleanName), v.nonEmpty());
const whole = v.pipe(
  v.number(),
  v.safeInteger(),
  v.transform((value) => (value === 0 ? 0 : value)), // no -0
);
const age = v.nullable(v.pipe(whole, v.minValue(0), v.maxValue(200)));
/** A parameter, or one of a unit's (`id@unit`). */
const key = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9-]*(?:@[^\p{C}]{1,60})?$/u));
const value = v.nullable(v.union([whole, v.boolean(), id]));

const added = v.strictObject({
  id,
  name,
  when: v.strictObject({
    identities: v.pipe(v.array(v.picklist(IDENTITIES)), v.maxLength(IDENTITIES.length)),
    ageFrom: age,
    ageTo: age,
  }),
  funder: id,
  aid: v.strictObject({ kind: v.picklist(['percent', 'fixed', 'personal']), value: whole }),
  place: v.picklist(['first', 'last']),
});

/** The form of the file; a link holds the same without the names of the fields. */
export const sharedShape = v.strictObject({
  qingjing: v.picklist([FORMAT, CHECKED_FORMAT]),
  policy: id,
  version,
  name,
  overlay: v.pipe(
    v.record(key, value),
    v.check((overlay) => Object.keys(overlay).length <= 2000),
  ),
  dropped: v.pipe(v.array(id), v.maxLength(200)),
  added: v.pipe(v.array(added), v.maxLength(50)),
  check: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/))),
});
export type SharedFile = v.InferOutput<typeof sharedShape>;

export function fileOf({ policyId, policyVersion, scenario }: SharedScenario): SharedFile {
  return {
    qingjing: FORMAT,
    policy: policyId,
    version: policyVersion,
    name: scenario.name,
    overlay: { ...scenario.overlay },
    dropped: [...scenario.dropped],
    added: scenario.added.map((one) => ({
      id: one.id,
      name: one.name,
      when: { identities: [...one.when.identities], ageFrom: one.when.ageFrom, ageTo: one.when.ageTo },
      funder: one.funder,
      aid: { kind: one.aid.kind, value: one.aid.value },
      place: one.place,
    })),
  };
}

export function sharedOf({ policy, version: policyVersion, name: own, overlay, dropped, added: more }: SharedFile) {
  const shared: SharedScenario = {
    policyId: policy,
    policyVersion,
    scenario: { name: own, overlay, dropped, added: more },
  };
  return shared;
}

/** What check digits of a file are worked out from: however it is laid out, and whichever figure stands first. */
export function canonical(file: SharedFile): string {
  const figures = Object.entries(file.overlay).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(packed({ ...file, overlay: Object.fromEntries(figures) }));
}

/** The same as a list, for a short link. */
export function packed({ policy, version: own, name: title, overlay, dropped, added: more }: SharedFile): unknown {
  const categories = more.map(({ id: one, name: called, when, funder, aid, place }) => [
    one,
    called,
    when.identities,
    when.ageFrom,
    when.ageTo,
    funder,
    aid.kind,
    aid.value,
    place,
  ]);
  return [policy, own, title, overlay, dropped, categories];
}

/** The file's form of such a list, unchecked; undefined where it is none. */
export function unpacked(list: unknown): unknown {
  if (!isList(list, 6)) return undefined;
  const [policy, own, title, overlay, dropped, more] = list;
  if (!Array.isArray(more)) return undefined;
  const categories: unknown[] = [];
  for (const one of more as readonly unknown[]) {
    if (!isList(one, 9)) return undefined;
    const [called, words, identities, ageFrom, ageTo, funder, kind, figure, place] = one;
    const when = { identities, ageFrom, ageTo };
    categories.push({ id: called, name: words, when, funder, aid: { kind, value: figure }, place });
  }
  return { qingjing: FORMAT, policy, version: own, name: title, overlay, dropped, added: categories };
}

function isList(thing: unknown, length: number): thing is readonly unknown[] {
  return Array.isArray(thing) && thing.length === length;
}
