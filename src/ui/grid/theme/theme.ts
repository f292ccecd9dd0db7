import {
  buttonStyleQuartz,
  checkboxStyleDefault,
  createTheme,
  iconSetQuartzRegular,
  inputStyleBordered,
} from 'ag-grid-community';
import { blend, palette, veil } from './palette';

const { accent, error, ground, hairline, header, line, text } = palette;

/** Sizes shared with whoever lays out around the grid. */
export const ROW_HEIGHT = 26;
export const HEADER_HEIGHT = 34;

/**
 * Every colour AG Grid would otherwise mix in the browser (color-mix() came with Chrome 111).
 * A unit test fails when a new version of the grid mixes one that is not named here.
 */
const literalColours = {
  borderColor: line,
  calculatedColumnHighlightColor: veil(accent, 0.12),
  calculatedColumnParentSuggestionColor: veil(text, 0.75),
  chartMenuLabelColor: veil(text, 0.8),
  checkboxIndeterminateBackgroundColor: blend(text, 0.45),
  checkboxUncheckedBorderColor: blend(text, 0.55),
  chromeBackgroundColor: header,
  columnDropCellBackgroundColor: veil(text, 0.07),
  columnDropCellBorder: { color: veil(text, 0.13) },
  columnHeaderEditHighlightColor: veil(accent, 0.12),
  columnHoverColor: veil(accent, 0.05),
  dialogBorder: { color: line },
  dragAndDropImageNotAllowedBorder: { color: blend(error, 0.5) },
  dragHandleColor: veil(text, 0.7),
  filterPanelCardSubtleColor: veil(text, 0.7),
  focusErrorShadow: { spread: 2, color: blend(error, 0.5) },
  focusShadow: { spread: 2, color: blend(accent, 0.5) },
  formulaToken1BackgroundColor: veil('#3269c6', 0.08),
  formulaToken2BackgroundColor: veil('#c0343f', 0.06),
  formulaToken3BackgroundColor: veil('#8156b8', 0.08),
  formulaToken4BackgroundColor: veil('#007c1f', 0.06),
  formulaToken5BackgroundColor: veil('#b03e85', 0.08),
  formulaToken6BackgroundColor: veil('#b74900', 0.06),
  formulaToken7BackgroundColor: veil('#247492', 0.08),
  fullRowEditInvalidBackgroundColor: blend(error, 0.25),
  iconButtonActiveBackgroundColor: veil(accent, 0.28),
  iconButtonHoverBackgroundColor: veil(text, 0.1),
  inputDisabledBackgroundColor: blend(text, 0.06),
  inputDisabledTextColor: blend(text, 0.6),
  inputPlaceholderTextColor: blend(text, 0.65),
  menuBackgroundColor: ground,
  menuBorder: { color: line },
  menuTextColor: text,
  modalOverlayBackgroundColor: veil(ground, 0.66),
  notePopupTextColor: veil(text, 0.75),
  rangeHeaderHighlightColor: blend(text, 0.08, header),
  rangeSelectionBackgroundColor: veil(accent, 0.14),
  rangeSelectionHighlightColor: veil(accent, 0.5),
  rowHoverColor: veil(accent, 0.05),
  rowLoadingSkeletonEffectColor: veil(text, 0.15),
  rowNumbersSelectedColor: veil(accent, 0.5),
  selectCellBackgroundColor: veil(text, 0.07),
  selectCellBorder: { color: veil(text, 0.13) },
  selectedRowBackgroundColor: veil(accent, 0.1),
  subtleTextColor: blend(text, 0.7),
  toggleButtonOffBackgroundColor: blend(text, 0.45),
  tooltipErrorBackgroundColor: blend(error, 0.1),
  tooltipErrorBorder: { color: blend(error, 0.25) },
};

/** White ground, hairlines, one accent; dense as a spreadsheet. */
export const gridTheme = createTheme()
  .withPart(buttonStyleQuartz)
  .withPart(checkboxStyleDefault)
  .withPart(iconSetQuartzRegular)
  .withPart(inputStyleBordered)
  .withParams({
    ...literalColours,
    backgroundColor: ground,
    foregroundColor: text,
    textColor: text,
    accentColor: accent,
    invalidColor: error,
    browserColorScheme: 'light',
    fontFamily: ['Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'sans-serif'],
    fontSize: 14,
    dataFontSize: 13,
    headerFontSize: 13,
    headerFontWeight: 600,
    headerTextColor: text,
    spacing: 4,
    iconSize: 14,
    borderRadius: 2,
    wrapperBorderRadius: 0,
    wrapperBorder: false,
    rowHeight: ROW_HEIGHT,
    headerHeight: HEADER_HEIGHT,
    headerBackgroundColor: header,
    rowBorder: { color: hairline },
    columnBorder: { color: hairline },
    headerColumnBorder: { color: hairline },
    headerColumnResizeHandleColor: 'transparent',
    pinnedColumnBorder: { color: line },
    cellHorizontalPadding: 6,
    listItemHeight: 26,
  });
