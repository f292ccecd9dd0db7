import type { Draft } from './assemble';
import type { Reader } from './reader';

/** Checks that concern several rules at once. */
export function checkPolicy(_draft: Draft, _reader: Reader): void {}
