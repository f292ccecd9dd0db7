import { formatMoney, type Fen } from '../../base/money';
import type { ChangeName } from '../../client/protocol';
import type { ParameterValue, Policy } from '../../policy/types';
import { formatValue } from '../../policy/values';
import { FIELDS, type FieldId } from '../../roster/fields';
import { either, language, t } from '../i18n';
import { markWord } from '../roster/marks/marks';
import { masked } from '../state/masking';
import { count } from './amounts';
import { maskId } from './mask';
import { wordReason } from './reasons';

/** The name of a change as the undo button, its message and the history show it. */
export function wordChange(name: ChangeName, policy: Policy): string {
  switch (name.kind) {
    case 'edit': {
      const { header, headerEn } = FIELDS[name.field];
      const values = {
        field: either(header, headerEn),
        person: name.person,
        from: shown(seen(name.field, name.from)),
        to: shown(seen(name.field, name.to)),
      };
      return name.person === '' ? t('change.editNameless', values) : t('change.edit', values);
    }
    case 'paste':
      if (name.moved === true && name.added === 0) return t('change.move', { cells: name.cells });
      return name.added > 0
        ? t('change.pasteAdded', { cells: name.cells, added: name.added })
        : t('change.paste', { cells: name.cells });
    case 'delete':
      return name.persons === 1 && name.person !== ''
        ? t('change.deleteOne', { person: name.person })
        : t('change.delete', { persons: name.persons });
    case 'parameter': {
      const from = parameterText(policy, name.parameter, name.from);
      const to = parameterText(policy, name.parameter, name.to);
      return t('change.parameter', { parameter: parameterLabel(policy, name.parameter), from, to });
    }
    case 'pay': {
      const values = { persons: name.persons, person: name.person, amount: formatMoney(name.amount as Fen) };
      return name.person === '' ? t('change.pay', values) : t('change.payOne', values);
    }
    case 'unpay':
      return name.person === ''
        ? t('change.unpay', { persons: name.persons })
        : t('change.unpayOne', { person: name.person });
    case 'reason': {
      const { persons, person } = name;
      const reason = wordReason(name.reason);
      if (reason === '')
        return person === '' ? t('change.reasonOff', { persons }) : t('change.reasonOffOne', { person });
      return person === '' ? t('change.reason', { persons, reason }) : t('change.reasonOne', { person, reason });
    }
    case 'mark':
      return name.mark === ''
        ? t('change.markOff', { persons: name.persons })
        : t('change.mark', { persons: name.persons, mark: markWord(name.mark) });
    case 'replace':
      return t('change.replace', { cells: name.cells, find: shown(name.find), by: shown(name.by) });
    case 'settle':
      return name.person === ''
        ? t(`change.settle-${name.how}`, { rows: name.rows })
        : t(`change.settleOne-${name.how}`, { person: name.person });
    case 'import-list':
      return t(`change.import-${name.list}`, {
        file: name.file,
        changed: name.changed + name.added,
        waiting: name.waiting,
      });
    case 'import':
      return name.waiting === undefined
        ? t('change.import', { file: name.file, added: name.added, changed: name.changed })
        : t('change.importWaiting', {
            file: name.file,
            added: name.added,
            changed: name.changed,
            waiting: name.waiting,
          });
    case 'merge':
      return t('change.merge', name);
    case 'edit-many':
    case 'clear':
    case 'fill':
    case 'add':
    case 'restore':
    case 'sample':
    case 'parameters':
    case 'parameter-reset': {
      const { kind, ...values } = name;
      return t(`change.${kind}`, values);
    }
  }
}

/** What an overlay key stands for: `premium`, `entry-complete@卢家村`, `target@卢家村`. */
export function parameterLabel(policy: Policy, key: string): string {
  const [id = '', unit] = key.split('@');
  if (unit !== undefined && (id === 'target' || id === 'population')) return t(`change.${id}`, { unit });
  const parameter = policy.parameters.find((each) => each.id === id);
  const label = parameter === undefined ? id : either(parameter.label, parameter.labelEn);
  return unit === undefined ? label : t('change.perUnit', { label, unit });
}

/** The log keeps values as plain texts of their inner form: fen, basis points, day numbers. */
function parameterText(policy: Policy, key: string, text: string): string {
  const [id = '', unit] = key.split('@');
  if (text !== '' && unit !== undefined && (id === 'target' || id === 'population')) return count(Number(text));
  const parameter = policy.parameters.find((each) => each.id === id);
  if (text === '' || parameter === undefined) return shown(text);
  return formatValue(parameter.unit, innerValue(text), language());
}

function innerValue(text: string): ParameterValue {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+$/.test(text) ? Number(text) : text;
}

/** ID numbers are as in the grid: masked while the mask is on. */
function seen(field: FieldId, text: string): string {
  return field === 'idNumber' && text !== '' && masked() ? maskId(text) : text;
}

function shown(text: string): string {
  return text === '' ? t('change.blank') : text;
}
