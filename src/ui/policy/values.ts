import type { OpenWorkbook } from '../state/open';
import { readParameterText } from '../../policy/parameter-value';
import { resolve } from '../../policy/overlay';
import type { Overlay, Parameter, ParameterValue, Policy } from '../../policy/types';
import { language } from '../i18n';
import { y } from '../i18n/policyPage';
import { wordError } from '../words/errors';
import { failureOf } from '../words/failure';

/** A parameter at one place: the general one, or that of one unit (`id@unit`). */
export interface Place {
  readonly parameter: Parameter;
  readonly unit: string | null;
}

export function keyOf({ parameter, unit }: Place): string {
  return unit === null ? parameter.id : `${parameter.id}@${unit}`;
}

export function valueOf(policy: Policy, overlay: Overlay, { parameter, unit }: Place): ParameterValue {
  return resolve(policy, overlay).value(parameter.id, unit ?? undefined);
}

/** Where a parameter is written: within `near`, else where it stands first. */
export function fieldOf(key: string, near: Element | null): Element | null {
  const field = `[data-parameter="${CSS.escape(key)}"]`;
  return near?.querySelector(field) ?? document.querySelector(field);
}

/** What the ledger says no to, in one sentence; undefined when the value has been taken. */
export async function setValue(open: OpenWorkbook, key: string, value: ParameterValue): Promise<string | undefined> {
  try {
    await open.session.apply({ kind: 'set-parameters', values: { [key]: value } });
    return undefined;
  } catch (error) {
    const reason = failureOf(error)?.details[language()];
    return typeof reason === 'string' ? reason : wordError(error);
  }
}

/** The value a text stands for, or the sentence that refuses it. */
export function readValue(
  parameter: Parameter,
  text: string,
): { readonly value: ParameterValue } | { readonly refusal: string } {
  const read = readParameterText(parameter, text);
  return read.ok ? { value: read.value } : { refusal: read[language()] };
}

/** Targets and populations: whole numbers, nothing else. */
export function readCount(name: string, text: string): { readonly value: number } | { readonly refusal: string } {
  const digits = text.normalize('NFKC').replaceAll(/[\s,]/g, '');
  return /^\d{1,9}$/.test(digits) ? { value: Number(digits) } : { refusal: y('notANumber', { name, text }) };
}
