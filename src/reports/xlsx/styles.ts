import type { CellKind } from './table';

/** Styles by their index in the style sheet; a total's is that of its kind + `TOTAL`. */
export const STYLES = {
  plain: 0,
  header: 1,
  note: 2,
  title: 3,
  text: 4,
  money: 5,
  day: 6,
  number: 7,
  percent: 8,
  time: 9,
} as const;
const KINDS: readonly CellKind[] = ['text', 'money', 'day', 'number', 'percent', 'time'];
export const TOTAL = KINDS.length;

const DAY_FORMAT = 164; // the first that is not built in
const TIME_FORMAT = 165;
/** Built-in formats: 49 is @, 4 is #,##0.00, 3 is #,##0, 10 is 0.00%. */
const FORMATS: Readonly<Record<CellKind, number>> = {
  text: 49,
  money: 4,
  day: DAY_FORMAT,
  number: 3,
  percent: 10,
  time: TIME_FORMAT,
};
const FONT = '<name val="宋体"/><family val="3"/><charset val="134"/>';

/** The style sheet of every file: text as text (@), dates as yyyy-mm-dd (and the time where there is one), amounts with separators, at the right. */
export function stylesXml(): string {
  const cell = (kind: CellKind, font: number): string => {
    const side = kind === 'text' ? 'left' : kind === 'day' || kind === 'time' ? 'center' : 'right';
    const line = font === 0 ? 0 : 2;
    return `<xf numFmtId="${FORMATS[kind]}" fontId="${font}" fillId="0" borderId="${line}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${side}" vertical="center"/></xf>`;
  };
  const xfs = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    '<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
    '<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>',
    ...KINDS.map((kind) => cell(kind, 0)),
    ...KINDS.map((kind) => cell(kind, 1)),
  ];
  const edges = (bottom: string, top: string): string =>
    `<border><left/><right/>${top === '' ? '<top/>' : `<top style="${top}"><color auto="1"/></top>`}${bottom === '' ? '<bottom/>' : `<bottom style="${bottom}"><color auto="1"/></bottom>`}<diagonal/></border>`;
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="2"><numFmt numFmtId="${DAY_FORMAT}" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="${TIME_FORMAT}" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>`,
    `<fonts count="3"><font><sz val="11"/>${FONT}</font><font><b/><sz val="11"/>${FONT}</font><font><b/><sz val="14"/>${FONT}</font></fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/><bgColor indexed="64"/></patternFill></fill></fills>',
    `<borders count="3">${edges('', '')}${edges('thin', '')}${edges('', 'thin')}</borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}
