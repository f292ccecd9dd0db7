import type { Parts } from './forged';

/** What a value may become. */
const HOSTILE: readonly (() => unknown)[] = [
  () => null,
  () => -1,
  () => 0,
  () => 1,
  () => 1.5,
  () => 2 ** 31,
  () => 2 ** 32 - 1,
  () => 2 ** 53,
  () => 1e300,
  () => '',
  () => '<img src=x onerror=alert(1)>',
  () => '__proto__',
  () => 'constructor',
  () => "=cmd|' /C calc'!A0",
  () => '\u0000\uD800',
  () => [],
  () => [[]],
  () => ({}),
  () => true,
  () => JSON.parse('{"__proto__":{"polluted":true}}') as unknown,
  () => ({ constructor: { prototype: { polluted: true } } }),
  () => ({ toString: 1, valueOf: null }),
  () => Uint32Array.of(0, 4_294_967_295),
  () => Array.from({ length: 3 }, () => [0, 1e15]),
  () => deep(300),
];

function deep(levels: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}

type Random = (below: number) => number;

/** Changes one thing, or a few, somewhere in a backup; says what. */
export function mutate(parts: Parts, random: Random): string {
  const told: string[] = [];
  for (let left = 1 + random(3); left > 0; left -= 1) told.push(once(parts, random));
  return told.join('; ');
}

function once(parts: Parts, random: Random): string {
  const { sections } = parts;
  const way = random(12);
  if (way === 0 && sections.length > 0) {
    const at = random(sections.length);
    sections.splice(at, 1);
    return `section ${at} left out`;
  }
  if (way === 1 && sections.length > 0) {
    const at = random(sections.length);
    const again = sections[at];
    if (again !== undefined) sections.push(structuredClone(again));
    return `section ${at} twice`;
  }
  if (way === 2 && sections.length > 1) {
    const [a, b] = [random(sections.length), random(sections.length)];
    const kept = sections[a];
    if (kept !== undefined) sections[a] = { ...kept, kind: sections[b]?.kind } as never;
    return `section ${a} says that it is of the kind of ${b}`;
  }
  return way < 6 ? walk(parts.manifest, 'manifest', random) : walk(sections, 'sections', random);
}

/** Goes down by chance, and changes what is there. */
function walk(top: object, name: string, random: Random): string {
  let at: Record<string, unknown> = top as never;
  let path = name;
  for (;;) {
    if (ArrayBuffer.isView(at)) {
      const bytes = at as unknown as { length: number; [index: number]: number };
      if (bytes.length === 0) return `${path} is empty`;
      const place = random(bytes.length);
      bytes[place] = random(2) === 0 ? 4_294_967_295 : random(1 << 16);
      return `${path}[${place}]`;
    }
    const keys = Object.keys(at);
    const key = keys[random(keys.length)];
    if (key === undefined) {
      at['unknown'] = HOSTILE[random(HOSTILE.length)]?.();
      return `${path}.unknown`;
    }
    const inner = at[key];
    if (typeof inner === 'object' && inner !== null && random(6) > 0) {
      at = inner as Record<string, unknown>;
      path += `.${key}`;
      continue;
    }
    if (random(5) === 0 && !Array.isArray(at)) {
      delete at[key];
      return `${path}.${key} left out`;
    }
    if (typeof inner === 'number' && random(2) === 0) {
      at[key] = inner + random(7) - 3;
      return `${path}.${key} ${inner} → ${String(at[key])}`;
    }
    const which = random(HOSTILE.length);
    at[key] = HOSTILE[which]?.();
    return `${path}.${key} hostile ${which}`;
  }
}
