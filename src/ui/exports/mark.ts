import { g } from '../i18n/outgoing';
import { author } from '../state/preferences';
import { purpose } from './choices';

/** Who made a file, when, and what for: 「水印：张三 2026-11-22 23:50 送县医保局核对」. */
export function markText(now = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const name = author() === '' ? g('markNobody') : author();
  return g('markText', {
    parts: [name, `${day} ${two(now.getHours())}:${two(now.getMinutes())}`, purpose()]
      .filter((each) => each !== '')
      .join('  '),
  });
}
