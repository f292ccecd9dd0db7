import { checkDigit } from '../../../../src/roster/idNumber';
import { escapeXml, xlsx } from './xlsx';

const HEADER =
  '序号,县区,乡镇,村,组,户编号,户主姓名,姓名,身份证号,关系,出生日期,性别,手机号,人员类别,应缴,资助,实缴,缴费日期,缴费方式,备注'.split(
    ',',
  );

/** A number of his own with its check digit: no two persons share one. */
function idOf(person: number): string {
  const month = String(1 + (Math.floor(person / 80) % 12)).padStart(2, '0');
  const day = String(1 + (Math.floor(person / 960) % 28)).padStart(2, '0');
  const digits = `430903${1940 + (person % 80)}${month}${day}${String(1 + Math.floor(person / 26_880)).padStart(3, '0')}`;
  return digits + checkDigit(digits);
}

/** The same roster as a CSV: what is merged stands in the first row of its household alone. */
export function largeCsv(persons: number): string {
  const lines = [HEADER.join(',')];
  for (let person = 0; person < persons; person += 1) {
    const household = Math.floor(person / 4);
    const first = person % 4 === 0;
    const aided = person % 9 === 0;
    lines.push(
      [
        person + 1,
        '赫山区',
        `第${household % 12}镇`,
        `第${household % 230}村`,
        `${household % 14}组`,
        first ? `H${String(household).padStart(7, '0')}` : '',
        first ? `户主${household}` : '',
        `人员${person}`,
        idOf(person),
        first ? '户主' : '子女',
        new Date(Date.UTC(1899, 11, 30 + 20_000 + (person % 24_000))).toISOString().slice(0, 10),
        person % 2 === 0 ? '男' : '女',
        `138${String(person * 37).padStart(8, '0')}`,
        aided ? '低保对象' : '普通居民',
        280,
        aided ? 140 : 0,
        aided ? 140 : 280,
        new Date(Date.UTC(1899, 11, 30 + 44_100 + (person % 60))).toISOString().slice(0, 10),
        '微信',
        '',
      ].join(','),
    );
  }
  return lines.join('\r\n');
}

/** Letters of a column, from 0. */
export function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

/**
 * A roster of `persons` × 20 as Excel would write it: shared strings, dates and amounts as numbers, and the household's
 * number and head merged over its members (about one merge for two persons).
 */
export function largeXlsx(persons: number): Uint8Array<ArrayBuffer> {
  const known = new Map<string, number>();
  const text = (value: string, ref: string): string => {
    let at = known.get(value);
    if (at === undefined) known.set(value, (at = known.size));
    return `<c r="${ref}" t="s"><v>${at}</v></c>`;
  };
  const number = (value: number, ref: string, style = 0): string => `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
  const rows = [`<row r="1">${HEADER.map((word, column) => text(word, `${letters(column)}1`)).join('')}</row>`];
  const merges: string[] = [];
  for (let person = 0; person < persons; person += 1) {
    const row = person + 2;
    const household = Math.floor(person / 4);
    const first = person % 4 === 0;
    if (first && person + 3 < persons) merges.push(`F${row}:F${row + 3}`, `G${row}:G${row + 3}`);
    const cells = [
      number(person + 1, `A${row}`),
      text('赫山区', `B${row}`),
      text(`第${household % 12}镇`, `C${row}`),
      text(`第${household % 230}村`, `D${row}`),
      text(`${household % 14}组`, `E${row}`),
      first ? text(`H${String(household).padStart(7, '0')}`, `F${row}`) : `<c r="F${row}" s="2"/>`,
      first ? text(`户主${household}`, `G${row}`) : `<c r="G${row}" s="2"/>`,
      text(`人员${person}`, `H${row}`),
      text(idOf(person), `I${row}`),
      text(first ? '户主' : '子女', `J${row}`),
      number(20_000 + (person % 24_000), `K${row}`, 1),
      text(person % 2 === 0 ? '男' : '女', `L${row}`),
      text(`138${String(person * 37).padStart(8, '0')}`, `M${row}`),
      text(person % 9 === 0 ? '低保对象' : '普通居民', `N${row}`),
      number(280, `O${row}`),
      number(person % 9 === 0 ? 140 : 0, `P${row}`),
      number(person % 9 === 0 ? 140 : 280, `Q${row}`),
      number(44_100 + (person % 60), `R${row}`, 1),
      text('微信', `S${row}`),
      `<c r="T${row}" s="2"/>`,
    ];
    rows.push(`<row r="${row}" spans="1:20">${cells.join('')}</row>`);
  }
  const strings = [...known.keys()].map((value) => `<si><t>${escapeXml(value)}</t></si>`);
  return xlsx({ sheets: [{ name: '花名册', rows: rows.join(''), merges }], strings, formats: [0, 14, 0] });
}
