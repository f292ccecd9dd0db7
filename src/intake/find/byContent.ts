import { looksLikeNames, mostly, type ColumnFacts } from './content';
import type { KnownMeaning } from './words';

/** A column that its header says nothing of. */
export interface Nameless {
  readonly column: number;
  readonly header: string;
  readonly facts: ColumnFacts;
}

/** Whose number, phone or name it is when it is not the person's, whatever stands in the cells: 监护人联系电话. */
const OF_OTHERS =
  /监护|照料|照护|护理[人员]|申领|领款|代领|申报人|责任人|帮扶人|委托人|受益人|继承人|遗属|家属|联系人|紧急联系|代办|代缴人|经办|操作员|填表|填报|领取人|审核|负责|收款|配偶|父亲|母亲|户主|家庭代表|干部|责任人|受理/;
/** Whoever pays for a child is called upon by telephone, and is not the child. */
const PARENTS = /家长/;
/** Whose account something is paid into: beside heads of households it may be anybody's. */
const OF_ACCOUNTS = /开户|户名|持卡|账户|帐户/;
/** Heads of what became of a payment. */
const STATES = /(?:状态|标志|标识|结果|情况)[^\p{Script=Han}]*$/u;
/** What somebody had before: 变更前类别. */
const SO_BEFORE = /^(?:原(?!因)|[变调][更整]前)/;
/** A place, whatever it is of: 户籍地. Where units of the quota table stand below, they are the units. */
const PLACE = /^(?!.*(?:参保|就医|迁|原|务工|经常|出生)).*(?:户籍地|户籍所在地|所在地|所属地|所在区域|所属区域|辖区)$/u;
/** Dates over so many years are of birth: those of a campaign lie within one. */
const YEARS_OF_BIRTHS = 20;

/**
 * What columns are read as by what stands in them. `taken`: meanings that a header word has. `isBirth`: the dates
 * are those in the ID numbers, where there are any. Where a word stands over the
 * column, only ID numbers, phones, dates of birth and identities tell enough; without any header names and the like do too.
 */
export function byContent(
  columns: readonly Nameless[],
  taken: ReadonlySet<KnownMeaning>,
  headless: boolean,
  units: ReadonlySet<string>,
  isBirth: (column: number, numbers: number | undefined) => boolean,
): ReadonlyMap<number, KnownMeaning> {
  const found = new Map<number, KnownMeaning>();
  const has = new Set(taken);
  const give = (meaning: KnownMeaning, fits: (one: Nameless) => boolean): void => {
    if (has.has(meaning)) return;
    const column = columns.find((one) => !found.has(one.column) && one.facts.seen > 0 && fits(one));
    if (column === undefined) return;
    has.add(meaning);
    found.set(column.column, meaning);
  };
  const own = ({ header }: Nameless): boolean => !OF_OTHERS.test(header);
  const bare = ({ header }: Nameless): boolean => headless || header === '';
  const persons = (one: Nameless): boolean => own(one) && !PARENTS.test(one.header);
  give('idNumber', (one) => persons(one) && mostly(one.facts.ids, one.facts));
  give('phone', (one) => own(one) && mostly(one.facts.phones, one.facts));
  const numbers = [...found].find(([, meaning]) => meaning === 'idNumber')?.[0];
  give('birth', ({ facts, column }) => {
    return mostly(facts.days, facts) && facts.years >= YEARS_OF_BIRTHS && isBirth(column, numbers);
  });
  give('identities', ({ facts, header }) => mostly(facts.identities, facts) && !SO_BEFORE.test(header));
  give('sex', (one) => bare(one) && mostly(one.facts.sexes, one.facts));
  give('relation', (one) => bare(one) && mostly(one.facts.relations, one.facts));
  give('unit', (one) => (bare(one) || PLACE.test(one.header)) && one.facts.samples.every((text) => units.has(text)));
  // A single state among other words is enough where the head says so: the others are told row by row.
  give('insured', ({ header, facts }) => {
    if (!has.has('payAmount') || facts.states === 0) return false;
    return STATES.test(header) || mostly(facts.states, facts);
  });
  give('paidFor', ({ facts }) => has.has('payAmount') && mostly(facts.insurances, facts));
  give('paidYear', ({ facts }) => has.has('payAmount') && mostly(facts.calendarYears, facts));
  if (has.has('idNumber') || has.has('phone') || has.has('birth') || has.has('unit')) {
    give('name', (one) => {
      const isOther = has.has('headName') && OF_ACCOUNTS.test(one.header);
      return persons(one) && !isOther && looksLikeNames(one.facts);
    });
  }
  return found;
}
