/** Digits of any script, seven or more, with an X and such signs between them as people put into long numbers. */
const LONG = /\p{Nd}(?:[\s\p{Cf}\p{Pd}\p{Po}()（）]{0,3}[\p{Nd}XxＸｘ]){6,}/gu;
const HIDDEN = '***';

/**
 * A text without any long number: of an ID document, a phone, an account, a receipt. Nothing of it is left, for parts of several
 * could be put together. Seven digits are a phone in a small town already.
 */
export function hideLongNumbers(text: string): { readonly text: string; readonly hidden: number } {
  let hidden = 0;
  const plain = text.replaceAll(LONG, () => {
    hidden += 1;
    return HIDDEN;
  });
  return { text: plain, hidden };
}
