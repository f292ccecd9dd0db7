const FONT = "13px 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

export type Measure = (text: string, bold: boolean) => number;

/** Widths of texts as the grid paints them at 100 %. */
export function makeMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  return (text, bold) => {
    if (context === null) return weightOf(text) * 7;
    context.font = bold ? `600 ${FONT}` : FONT;
    return context.measureText(text).width;
  };
}

/** Half-width signs: a Chinese character counts as two. */
export function weightOf(text: string): number {
  let weight = 0;
  for (const sign of text) weight += (sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return weight;
}
