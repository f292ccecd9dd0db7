import { parseIsoDay } from '../base/day';
import { noSuchDate } from './errors';
import type { RawFile } from './file';
import { readAidLines } from './kinds/aid';
import { readAward } from './kinds/award';
import { readCategory } from './kinds/category';
import { readChargeRow } from './kinds/charging';
import { readCondition } from './kinds/condition';
import { readConsequence } from './kinds/consequence';
import { readFund } from './kinds/fund';
import { COMPLETION, readMeasure } from './kinds/measure';
import { readCounted, readParticipation, readSpecialGroup } from './kinds/participation';
import { readQuota } from './kinds/quota';
import { sourceOf } from './kinds/shape';
import { readStandard } from './kinds/standard';
import { readChannel, readFunder, readGoal, readMilestone, readNote, readResponsibility } from './kinds/told';
import { readExtension, readWindow } from './kinds/window';
import type { Reader } from './reader';
import type { Measure, Policy } from './types';
import type { Path } from './yaml';

/** A policy of which sections may be missing because their form was wrong; `version` is set by the caller. */
export type Draft = Partial<Policy>;

/** Turns the sections that have the right form into the typed form, complaining to the reader. */
export function assemble(raw: Partial<RawFile>, reader: Reader): Draft {
  return { ...head(raw, reader), ...personRules(raw, reader), ...unitWords(raw, reader), ...told(raw, reader) };
}

function head(raw: Partial<RawFile>, reader: Reader): Draft {
  return {
    ...part(raw.id, (id) => ({ id })),
    ...part(raw.title, (title) => ({ title })),
    ...part(raw.short, (shortTitle) => ({ shortTitle })),
    ...part(raw.en, (titleEn) => ({ titleEn })),
    ...part(raw.region, (region) => ({ region })),
    ...part(raw.document, (document) => ({ document: readDocument(document, reader) })),
    ...part(raw.year, (benefitYear) => ({ benefitYear })),
    parameters: [...reader.parameters.values()],
    ...part(raw.campaign, (campaign) => ({
      campaign: {
        from: reader.use(['campaign', 'from'], campaign.from, 'date'),
        to: reader.use(['campaign', 'to'], campaign.to, 'date'),
      },
    })),
  };
}

function readDocument(raw: RawFile['document'], reader: Reader): Policy['document'] {
  const date = raw.date === undefined ? undefined : parseIsoDay(raw.date);
  if (raw.date !== undefined && date === undefined) reader.refuse(['document', 'date'], noSuchDate(raw.date));
  return { number: raw.number, issuer: raw.issuer, date: date ?? null };
}

function personRules(raw: Partial<RawFile>, reader: Reader): Draft {
  const firstWhen = raw.labels?.['first-when'];
  const firstLabelWhen =
    firstWhen === undefined ? undefined : readCondition(firstWhen, reader, ['labels', 'first-when']);
  return {
    ...part(raw['age-on'], (ageOn) => ({ ageOn: reader.use(['age-on'], ageOn, 'date') })),
    ...part(raw.standards, (standards) => ({
      standards: each(standards, ['standards'], (item, path) => readStandard(item, reader, path)),
    })),
    ...part(raw.funders, (funders) => ({ funders: Object.entries(funders).map(([id, item]) => readFunder(id, item)) })),
    ...part(raw.stacking, (stacking) => ({ stacking: reader.use(['stacking'], stacking, 'choice') })),
    ...part(raw.categories, (categories) => ({
      categories: named(categories, ['categories'], (id, item, path) =>
        readCategory(id, item, firstLabelWhen, reader, path),
      ),
    })),
    hasLabels: raw.labels !== undefined,
    ...part(raw.labels?.none, (defaultLabel) => ({ defaultLabel })),
    ...part(raw['aid-elsewhere'], (rule) => ({
      aidElsewhere: {
        when: readCondition(rule.when, reader, ['aid-elsewhere', 'when']),
        lines: readAidLines(rule.aid, reader, ['aid-elsewhere', 'aid']),
        ...sourceOf(rule),
      },
    })),
    ...part(raw['identity-frozen-at-payment'], (rule) => ({ identityFrozenAtPayment: sourceOf(rule) })),
    ...part(raw.window, (rule) => ({ window: readWindow(rule, reader, ['window']) })),
    ...part(raw.extension, (rule) => ({ extension: readExtension(rule, reader, ['extension']) })),
    ...part(raw.charging, (rows) => ({
      charging: each(rows, ['charging'], (row, path) => readChargeRow(row, reader, path)),
    })),
  };
}

function unitWords(raw: Partial<RawFile>, reader: Reader): Draft {
  const measures = named(raw.measures ?? {}, ['measures'], (id, item) => readMeasure(id, item));
  return {
    ...part(raw.quota, (quota) => ({ quota: readQuota(quota, reader, ['quota']) })),
    ...part(raw.participation, (rule) => ({ participation: readParticipation(rule, reader, ['participation']) })),
    ...part(raw['special-group'], (rule) => ({ special: readSpecialGroup(rule, reader, ['special-group']) })),
    ...part(raw.counted, (rule) => ({ counted: readCounted(rule, reader, ['counted']) })),
    measures: withCompletion(measures),
    funds: named(raw.funds ?? {}, ['funds'], (id, item, path) => readFund(id, item, reader, path)),
    ...part(raw.award, (rule) => part(readAward(rule, reader, ['award']), (award) => ({ award }))),
    consequences: named(raw.consequences ?? {}, ['consequences'], (id, item, path) =>
      readConsequence(id, item, reader, path),
    ),
    ...part(raw['complete-fields'], (rule) => ({ completeFields: { fields: rule.fields, ...sourceOf(rule) } })),
  };
}

function told(raw: Partial<RawFile>, reader: Reader): Draft {
  return {
    whoMayEnrol: (raw['who-may-enrol'] ?? []).map(readNote),
    milestones: each(raw.milestones ?? [], ['milestones'], (item, path) => readMilestone(item, reader, path)),
    goals: each(raw.goals ?? [], ['goals'], (item, path) => readGoal(item, reader, path)),
    channels: (raw.channels ?? []).map(readChannel),
    responsibilities: (raw.responsibilities ?? []).map(readResponsibility),
    notes: (raw.notes ?? []).map(readNote),
  };
}

function withCompletion(measures: readonly Measure[]): Measure[] {
  return measures.some((measure) => measure.id === COMPLETION.id) ? [...measures] : [COMPLETION, ...measures];
}

function part<T, R extends Draft>(value: T | undefined, use: (value: T) => R): R | Record<string, never> {
  return value === undefined ? {} : use(value);
}

function each<T, R>(items: readonly T[], path: Path, use: (item: T, path: Path) => R): R[] {
  return items.map((item, index) => use(item, [...path, index]));
}

function named<T, R>(items: Readonly<Record<string, T>>, path: Path, use: (id: string, item: T, path: Path) => R): R[] {
  return Object.entries(items).map(([id, item]) => use(id, item, [...path, id]));
}
