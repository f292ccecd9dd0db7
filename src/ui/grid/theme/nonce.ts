/**
 * Marks the style elements AG Grid writes at run time, so that the page's policy lets them pass.
 * It is public, as anything on a static site is: it keeps out careless injected styles, not an attacker who can write
 * HTML. Scripts have no such door, they come from files of the site only.
 */
export const STYLE_NONCE = 'workbench-grid';
