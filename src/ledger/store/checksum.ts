/**
 * Checksums of chunks and dictionaries: they find damage (a lost page, a half-written file), not malice,
 * and must be cheap, because every opening runs over all bytes. FNV-1a over 32-bit words in two lanes.
 */
export class Checksum {
  private a = 0x811c9dc5;
  private b = 0x9747b28c;

  bytes(data: Uint8Array): this {
    const whole = data.byteLength >>> 2;
    let { a, b } = this;
    if ((data.byteOffset & 3) === 0) {
      const words = new Uint32Array(data.buffer, data.byteOffset, whole);
      for (let index = 0; index < whole; index += 1) {
        const word = words[index] ?? 0;
        a = Math.imul(a ^ word, 0x01000193);
        b = Math.imul((b ^ word) + index, 0x85ebca6b);
        b ^= b >>> 15;
      }
    } else {
      const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
      for (let index = 0; index < whole; index += 1) {
        const word = view.getUint32(index << 2, true);
        a = Math.imul(a ^ word, 0x01000193);
        b = Math.imul((b ^ word) + index, 0x85ebca6b);
        b ^= b >>> 15;
      }
    }
    this.a = a;
    this.b = b;
    for (let at = whole << 2; at < data.byteLength; at += 1) this.word(data[at] ?? 0);
    return this.word(data.byteLength);
  }

  text(text: string): this {
    for (let at = 0; at < text.length; at += 1) this.word(text.charCodeAt(at));
    return this.word(text.length);
  }

  word(value: number): this {
    this.a = Math.imul(this.a ^ value, 0x01000193);
    this.b = Math.imul(this.b ^ value, 0x85ebca6b);
    this.b ^= this.b >>> 15;
    return this;
  }

  hex(): string {
    const hex = (n: number): string => (n >>> 0).toString(16).padStart(8, '0');
    return hex(this.a) + hex(this.b);
  }
}
