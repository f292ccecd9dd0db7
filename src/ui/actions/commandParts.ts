/** What opens over any screen by a command, fetched together. */
export { KeyTable } from './keys/KeyTable';
export { ActionMenu } from './menu/ActionMenu';
export { Palette } from './palette/Palette';
