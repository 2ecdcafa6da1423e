/** Collects bytes. A value that it cannot keep exactly is a bug, and throws. */
export class ByteWriter {
  readonly bytes: number[] = [];

  /** LEB128: seven bits a byte, low ones first. Whole numbers from 0 to 2^53 - 1. */
  varint(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`Not a whole number: ${value}`);
    let rest = value;
    // No bit operators: they would cut to 32 bits.
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.bytes.push((rest % 128) + 128);
    this.bytes.push(rest);
  }

  /** Small numbers of either sign stay small: 0, -1, 1, -2 become 0, 1, 2, 3. */
  signed(value: number): void {
    this.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** ASCII, after its length. */
  text(text: string): void {
    this.varint(text.length);
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > 127) throw new RangeError(`Not ASCII: ${text}`);
      this.bytes.push(code);
    }
  }

  /** Exact, eight bytes. */
  double(value: number): void {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value);
    for (let at = 0; at < 8; at++) this.bytes.push(view.getUint8(at));
  }

  raw(bytes: Iterable<number>): void {
    for (const byte of bytes) this.bytes.push(byte);
  }
}
