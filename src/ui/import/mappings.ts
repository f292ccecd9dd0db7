import type { Found, Mapping } from '../../intake/found';

/** How a file is read if nobody says otherwise; what works it out comes with the first file. */
export async function mappingOf(found: Found): Promise<Mapping> {
  const made = await import('../../intake/find/mapping');
  return made.mappingOf(found);
}
