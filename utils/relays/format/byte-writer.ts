/** Collects bytes. Throws a RangeError for a value that it cannot store exactly. */
export class ByteWriter {
  readonly bytes: number[] = [];

  /** Unsigned LEB128: seven bits per byte, low bits first. Whole numbers from 0 to 2^53 - 1. */
  varint(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`Not a whole number: ${value}`);
    let rest = value;
    // No bit operators, because they work on 32 bits.
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.bytes.push((rest % 128) + 128);
    this.bytes.push(rest);
  }

  /** ZigZag: small numbers of either sign stay small. 0, -1, 1, -2 become 0, 1, 2, 3. */
  signed(value: number): void {
    this.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** The length, then ASCII. */
  text(text: string): void {
    this.varint(text.length);
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > 127) throw new RangeError(`Not ASCII: ${text}`);
      this.bytes.push(code);
    }
  }

  /** IEEE 754, eight bytes, big-endian. */
  double(value: number): void {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value);
    for (let at = 0; at < 8; at++) this.bytes.push(view.getUint8(at));
  }

  raw(bytes: Iterable<number>): void {
    for (const byte of bytes) this.bytes.push(byte);
  }
}
