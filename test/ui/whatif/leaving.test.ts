import { expect, test } from 'vitest';
import { takeBeforeLeaving } from '../../../src/ui/whatif/leaving';

test('what is written in a field is taken, and the browser asks, before the page is loaded anew', () => {
  const page = new EventTarget() as Window;
  let text = '305.50';
  const taken: string[] = [];
  const end = takeBeforeLeaving(
    () => text !== '',
    () => {
      taken.push(text);
      text = '';
    },
    page,
  );
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    // A page's own event can be written to, unlike this one.
    Object.defineProperty(event, 'returnValue', { value: '', writable: true });
    return !page.dispatchEvent(event);
  };
  expect(leave()).toBe(true);
  expect(taken).toEqual(['305.50']);
  // Nothing is written any more: nobody is asked.
  expect(leave()).toBe(false);
  text = '306';
  end();
  expect(leave()).toBe(false);
  expect(taken).toEqual(['305.50']);
});
