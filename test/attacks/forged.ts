import { readContainer, gunzip, gzip, writeContainer } from '../../src/ledger/backup/container';
import { decodeSection, encodeSection, type Section } from '../../src/ledger/backup/section';
import { sha256 } from '../../src/ledger/backup/sha256';
import { chunkSum } from '../../src/ledger/store/chunk';
import { poolSum } from '../../src/ledger/store/pool';

/** A backup taken apart: what somebody can write into it who knows the format and makes every checksum right. */
export interface Parts {
  manifest: Record<string, unknown>;
  sections: Section[];
}

export async function takeApart(file: Blob): Promise<Parts> {
  const container = await readContainer(file);
  const { sections: _heads, ...manifest } = container.manifest as Record<string, unknown>;
  const sections: Section[] = [];
  for (let index = 0; index < container.sections.length; index += 1)
    sections.push(decodeSection(await gunzip(await container.read(index))));
  return { manifest, sections };
}

/** The file again, every checksum as it must be: nothing but the reader’s own judgement stands in the way. */
export async function putTogether({ manifest, sections }: Parts): Promise<Blob> {
  const packed = [];
  for (const section of sections) packed.push(await packedOf(encoded(section)));
  return writeContainer(manifest, packed);
}

async function packedOf(bytes: Uint8Array<ArrayBuffer>): Promise<{ blob: Blob; sha256: string }> {
  const packed = await gzip(bytes);
  return { blob: new Blob([packed]), sha256: await sha256(packed) };
}

function encoded(section: Section): Uint8Array<ArrayBuffer> {
  try {
    return encodeSection(summed(section));
  } catch {
    // What the product’s own writer cannot write at all, somebody else may: as plain JSON.
    const json = new TextEncoder().encode(JSON.stringify(section));
    const bytes = new Uint8Array(4 + json.length);
    new DataView(bytes.buffer).setUint32(0, json.length, true);
    bytes.set(json, 4);
    return bytes;
  }
}

function summed(section: Section): Section {
  if (section.kind === 'chunk') return { ...section, record: { ...section.record, sum: chunkSum(section.record) } };
  if (section.kind === 'pool') return { ...section, record: { ...section.record, sum: poolSum(section.record) } };
  return section;
}
