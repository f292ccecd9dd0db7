import type { Meaning, RowReason, SheetMapping } from '../found';
import { isLongNumber } from './content';
import { memberClaims } from './headerRows';
import { headerForm } from './words';
import { isBlank } from '../rowText';

const SIZES = '(?:人数|金额|户数|数|人|户)?';
const COUNTS = '(?:\\d+(?:\\.\\d+)?(?:户|人|元|名|口|个|组)*[,，、;；。]?)*';
/** What a subtotal is of: 新月村小计, 第3组合计. Nobody's surname ends so. */
const OF = '(?:.{0,12}(?:村|组|社区|居委会|户|页|队|镇|乡|街道|年|月|县|区|人员|金额|\\d))?';
const TOTAL = new RegExp(
  `^(?:${OF}(?:合计|小计|总计|共计|累计)${SIZES}[::]?${COUNTS}|${OF}(?:总共|共有|共)[::]?\\d+(?:户|人|名|口|元|个).*)$`,
);
/** A cell that ends as totals do, whatever it is of: 莲花塘小计. Said only of rows without a name of a person. */
const ENDS_AS_TOTAL = new RegExp(`^.{0,20}(?:合计|小计|总计|共计|累计)${SIZES}[::]?${COUNTS}$`);
/** As exported lists have their subtotals: 百家塅小计：312人. Nobody is called so, whatever it is of. */
const SUMMED = /(?:合计|小计|总计|共计|累计):\d+(?:户|人|名|口|个)$/;
/** Behind a heading: how many it is of. */
const HOW_MANY = /^(?:共计?|合计)?\d+(?:户|人|名|口)+$/;
/** So many: what stands in a column of names only beside a total. */
const COUNT = /^\d+(?:户|人|名|口|个)?$/;
const SIGNED =
  /^(?:制表|制单|填表|填报|审核|复核|审批|经办|负责|单位负责|村负责|主管|分管|签字|签名|签章|盖章|联系|报送|上报|统计|村主任|村支书|支部书记|法人|公章|核对)(?:人员?|单位|部门|日期|时间|电话|方式|领导|代表){0,2}(?:签字|签名|签章|盖章)*(?:[::].*)?$/;
const SIGNED_WITH_COLON =
  /^[^::]{0,6}(?:制表|填表|填报|审核|复核|经办|经手|负责|签字|签名|盖章|联系|报送|电话|日期|公章|收款|收费|代收|出纳|会计|班主任|任课老师|校长|园长)[^::]{0,4}[::]/;
const NOTE = /^(?:备注|说明|注|附注|注意|注意事项|填表说明|填报说明|温馨提示)(?:[::\d一二三1-9]|$)/;
/** 总人数:4人, 成功:2 560.00, 其中:微信 560: totals by other words. */
const TOTALS =
  /^(?:总(?:人数|户数|金额|额|人口)[::为]?\d|(?:扣款|缴费|交易|代扣)?(?:成功|失败)(?:笔数|人数|户数)?[::]?\d|其中[::]|(?:合计|总计|金额)?大写(?:金额)?[::])/;
/** Carried over to the next page, and from the one before. */
const OF_PAGES = /^(?:[转接过]次?[下后次]?页|[承接转][前上]页)$/;
/** An office alone in its row: whoever holds it signs there. */
const OFFICE = /^(?:村|组|镇|乡|社区|居委会|村委会)(?:会计|出纳|主任|书记|支书|报账员|文书|干部|长)$/;
/** The head of a card of a household: 户主姓名:钱志德 户号:002. */
const CARD = /^户主(?:姓名)?[::].+/;
/** Says something of the list as a whole: 以上人员已核对无误，共计5人. Nobody is called so. */
const OF_ALL = /^(?:以上|上述|上列|本表|此表|特此|兹有?).{0,60}(?:[,，;；。::]|属实|无误|证明|公示)/;
/** A seal's place: 村委会（盖章）, beside which only a day may stand. */
const SEALED = /(?:公章|盖章|签章|印章|签字|签名)$/;
/** What ends a list in the place of its next name: 以下空白, ——, 村委会盖章. Nobody is called so. */
const CLOSING =
  /^(?:以下(?:空白|无正文|为空|无内容|无)|(?:此处|下方|此页|本页)?(?:空白|无正文)|(?:全文|本?表|本?页)?完|(?:接|转|续)[上下](?:页|表)|[上下]页[接续转]?|续[页表]|[-‐-—―─━=~*\\/.·_]+|无|没有|无人员?|无变化|(?:.{0,12}(?:村|居|社区|镇|乡|街道|委会|委员会|单位))?(?:公章|盖章|签章|印章))[。.!]?$/;
/** Signs of which one stands in each of them. */
const CLOSES = /[以空无完没章页\-=~*/\\.·_]/;
const NUMBERED = /^\(?[\d一二三四五六七八九十]{1,2}[、.．)]/;
const DATE_LINE = /^\d{4}年\d{1,2}月\d{1,2}日$/;
/** Signs of which one stands in every line that is worth a closer look. */
const HINT = /[以上兹特收代计共签审制填经负复备说注附联盖报主日核公温分统支法单组村队区会证号姓写其功败、]/;
const LONGEST = 30; // characters of a name that may be such a word

/** Alone in its row, in a sheet of persons: a group, a village, a numbered heading. */
const SECTION =
  /^(?:第?[一二三四五六七八九十\d]{1,3}(?:村民小)?[组队]|.{1,10}(?:村|社区|居委会|村委会|自然村|小组|片区|[\d一二三四五六七八九十]组)|[一二三四五六七八九十]{1,3}[、.．].{1,30})[::]?$/;
const TYPED: ReadonlySet<Meaning> = new Set<Meaning>([
  'name',
  'idNumber',
  'birth',
  'phone',
  'payAmount',
  'payDate',
  'due',
  'identities',
]);

/** What the judge knows of the sheet. */
export interface JudgeFacts {
  readonly names: readonly number[];
  readonly ids: readonly number[];
  /** The header's rows; none: there is no header. */
  readonly header: readonly (readonly string[])[];
  /** What the columns are read as in which a cell of another table would be wrong data. */
  readonly typed: ReadonlyMap<number, Meaning>;
  /** Texts above the header, which may come again on each page. */
  readonly titles: ReadonlySet<string>;
}

/** Of a sheet's (first) rows and how they are read. */
export function judgedBy(
  rows: readonly (readonly string[])[],
  { header, meanings, wide }: Pick<SheetMapping, 'header' | 'meanings' | 'wide'>,
): JudgeFacts {
  const of = (wanted: 'name' | 'idNumber'): number[] => [
    ...meanings.flatMap((meaning, column) => (meaning === wanted ? [column] : [])),
    ...wide.flatMap(({ columns }) => columns.flatMap(({ column, meaning }) => (meaning === wanted ? [column] : []))),
  ];
  const above = header === null ? [] : rows.slice(0, header.from);
  return {
    names: of('name'),
    ids: of('idNumber'),
    header: header === null ? [] : rows.slice(header.from, header.to + 1),
    typed: new Map(meanings.flatMap((meaning, column) => (TYPED.has(meaning) ? [[column, meaning] as const] : []))),
    titles: new Set(above.flatMap((row) => row.map(headerForm)).filter((text) => text.length > 3)),
  };
}

export type Judge = (record: readonly string[]) => RowReason | undefined;

/** Tells the rows below a header that are no persons. Nearly every row is let through at a glance at its name and number. */
export function createJudge({ names, ids, header, titles, typed }: JudgeFacts): Judge {
  const [name = -1] = names;
  const [id = -1] = ids;
  const heads = header.map((row) => row.map(headerForm));
  const width = Math.max(0, ...heads.map(({ length }) => length));
  /** What may stand over each column where the lines of the header come again as one. */
  const joined = Array.from({ length: width }, (_, column) => {
    const lines = heads.map((line) => line[column] ?? '').filter((form) => form !== '');
    return new Set([...lines, lines.join('')]);
  });
  /** What stands over the names: a line of the header that comes again has it in their column. */
  const over = new Set(
    header.flatMap((row) => [(row[name] ?? '').trim(), headerForm(row[name] ?? '')]).filter((text) => text !== ''),
  );
  let persons = 0;
  let last: RowReason | undefined;
  /** Below a header of other columns nothing is read until the first one comes again. */
  let away = false;

  function look(record: readonly string[]): RowReason | undefined {
    if (isBlank(record)) return 'blank';
    const called = formOf((record[name] ?? '').slice(0, 200));
    if (ids.some((column) => isLongNumber(record[column] ?? ''))) return undefined;
    if ((called === '' || over.has(called) || memberClaims(called).length > 0) && isHeader(record)) return 'header';
    if (isHead(called, NAMES) && isHead(record[id] ?? '', NUMBERS)) return 'header';
    if (isOtherHeader(record)) return 'header';
    if ((persons === 0 || last === 'header') && isNumbering(record)) return 'numbers';
    const texts = record.filter((cell) => cell.trim() !== '').map((cell) => formOf(cell.slice(0, 200)));
    const [first = ''] = texts;
    const alone =
      texts.length === 1 || (nameless(called, first) && texts.slice(1).every((text) => HOW_MANY.test(text)));
    if (alone && typed.size > 1 && header.length > 0 && SECTION.test(first)) return 'section';
    if (texts.length <= 2 && titles.has(first)) return 'before-header';
    if (SUMMED.test(called) || SUMMED.test(first)) return 'total';
    if (called === '' && texts.some((text) => ENDS_AS_TOTAL.test(text))) return 'total';
    if (COUNT.test(called) && record.slice(0, name).some((text) => ENDS_AS_TOTAL.test(formOf(text.slice(0, 200)))))
      return 'total';
    if (called !== '' && called !== first && !isWord(called) && !isWord(first)) return undefined;
    if (TOTAL.test(called) || TOTAL.test(first)) return 'total';
    const isNameless = nameless(called, first);
    if (first.startsWith('#') && isNameless) return 'note'; // as statements of payment services end
    if (NOTE.test(first) && isNameless) return 'note';
    if (last === 'note' && NUMBERED.test(first) && texts.length <= 2) return 'note';
    if (SIGNED.test(first) && (isNameless || /[::]/.test(first))) return 'signature';
    if (SIGNED_WITH_COLON.test(first) || SIGNED_WITH_COLON.test(withBrackets(record))) return 'signature';
    if ((TOTALS.test(first) && isNameless) || OF_PAGES.test(called) || OF_PAGES.test(first)) return 'total';
    if (OFFICE.test(first) && texts.length === 1) return 'signature';
    if (CARD.test(first) && isNameless) return 'note';
    if (OF_ALL.test(first) && isNameless && texts.length === 1) return 'note';
    if (texts.length === 1 && isNameless && persons > 0 && DATE_LINE.test(first)) return 'signature';
    if (CLOSING.test(texts.length === 1 ? first : called) && isLeftAlone(record)) return 'note';
    if (isSeal(record)) return 'signature';
    if (header.length === 0 && persons === 0 && texts.length === 1 && id !== -1) return 'before-header';
    return undefined;
  }

  /** Nothing beside a name that would make the row a person. */
  function isLeftAlone(record: readonly string[]): boolean {
    for (const [column, meaning] of typed)
      if (meaning !== 'name' && (record[column] ?? '').trim() !== '' && column !== name) return false;
    return true;
  }

  function lookAway(record: readonly string[]): RowReason {
    const reason = look(record);
    return reason === undefined || reason === 'section' ? 'other-table' : reason;
  }

  /** Words of other columns: a name and a number of a person stand over columns that have others. */
  function isOtherHeader(record: readonly string[]): boolean {
    const claimed = record.map((cell) => (cell.trim() === '' ? undefined : memberClaims(cell)[0]?.meaning));
    const said = claimed.filter((meaning) => meaning !== undefined).length;
    if (said < 2 || !claimed.some((meaning) => meaning !== undefined && PERSONAL.has(meaning))) return false;
    return leads(record, (column) => claimed[column] !== undefined);
  }

  /** Whether a line of heads has another word over a column than is read in it. */
  function leads(record: readonly string[], asked: (column: number) => boolean = () => true): boolean {
    for (const [column, meaning] of typed) {
      const form = headerForm(record[column] ?? '');
      if (form === '' || !asked(column) || joined[column]?.has(form) === true) continue;
      if (!memberClaims(form).some((claim) => claim.meaning === meaning)) return true;
    }
    return false;
  }

  function isHeader(record: readonly string[]): boolean {
    let [same, filled] = [0, 0];
    for (const [column, cell] of record.entries()) {
      if (cell.trim() === '') continue;
      filled += 1;
      if (joined[column]?.has(headerForm(cell)) === true) same += 1;
    }
    return same > 0 && same * 10 >= filled * 8;
  }

  return (record) => {
    const called = record[name] ?? '';
    const number = record[id] ?? '';
    const plain = number.length >= 15 && isPlainName(called);
    const reason = away
      ? lookAway(record)
      : plain ||
          (persons > 0 && last === undefined && !over.has(called) && !number.includes('号') && isSafe(record, called))
        ? undefined
        : look(record);
    if (reason === undefined) persons += 1;
    if (reason === 'header') away = leads(record);
    last = reason;
    return reason;
  };
}

/** The place of a seal or a hand, alone or beside days. */
function isSeal(record: readonly string[]): boolean {
  const [first = '', ...rest] = record
    .map((cell) =>
      cell
        .slice(0, 200)
        .normalize('NFKC')
        .replaceAll(/[()[\]【】\s::]/g, ''),
    )
    .filter((cell) => cell !== '');
  return (
    first.length <= 30 && SEALED.test(first) && rest.every((cell) => DATE_LINE.test(cell) || /^年月日$/.test(cell))
  );
}

/** The words of a cell; of one that is all in brackets, （盖章）, those in them. */
const formOf = (text: string): string =>
  headerForm(text) || headerForm(text.normalize('NFKC').replaceAll(/[()[\]【】]/g, ''));
/** The first words of a row with those in brackets: 村支部书记（签字）:. */
const withBrackets = (record: readonly string[]): string =>
  (record.find((cell) => cell.trim() !== '') ?? '')
    .slice(0, 200)
    .normalize('NFKC')
    .replaceAll(/[()[\]【】\s]/g, '');
const nameless = (called: string, first: string): boolean => called === '' || called === first;
const PERSONAL: ReadonlySet<string> = new Set(['name', 'idNumber', 'headName']);
const NAMES: ReadonlySet<string> = new Set(['name', 'headName']);
const NUMBERS: ReadonlySet<string> = new Set(['idNumber', 'headId']);
const isHead = (text: string, wanted: ReadonlySet<string>): boolean =>
  text !== '' && memberClaims(text).some(({ meaning }) => wanted.has(meaning));
const isWord = (text: string): boolean =>
  TOTAL.test(text) || SIGNED.test(text) || SIGNED_WITH_COLON.test(text) || NOTE.test(text);

/** Whether a name begins with a letter or digit and has nothing of a total or header in it. */
function isPlainName(name: string): boolean {
  if (name.length > LONGEST) return true;
  const first = name.charCodeAt(0);
  if (!(first > 0x20) || (first >= 0x2000 && first <= 0x3fff) || first === 0xfeff || first === 0x23) return false;
  return !name.includes('计') && !name.includes('姓');
}

/** A row without a number that has a name, and in neither its name nor its first cell a sign of a line of another kind. */
function isSafe(record: readonly string[], name: string): boolean {
  if (!isPlainName(name) || HINT.test(name) || CLOSES.test(name)) return false;
  const first = record.find((cell) => cell.trim() !== '') ?? '';
  return first === name || (first.length < 20 && !HINT.test(first) && !/^[\d(（]/.test(name));
}

const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** 1, 2, 3 … one after another, or by their columns; 甲 乙 before them: some forms number their columns. */
function isNumbering(record: readonly string[]): boolean {
  const cells = record.map((cell) => cell.normalize('NFKC').replaceAll(/[\s()]/g, ''));
  let [count, next, stem] = [0, 1, 0];
  let [running, placed] = [true, true];
  for (const [column, text] of cells.entries()) {
    if (text === '') continue;
    count += 1;
    if (count === stem + 1 && text === STEMS.charAt(stem)) {
      stem += 1;
      placed = false;
      continue;
    }
    if (text !== String(next)) running = false;
    if (text !== String(column + 1)) placed = false;
    next += 1;
  }
  return count > 1 && (running || placed);
}
