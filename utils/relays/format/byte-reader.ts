/**
 * Reads what ByteWriter wrote. Never throws: beyond the end, or on an impossible value, it sets `damaged` for good and
 * returns zeros. The caller has to check `damaged` only once, at the end.
 */
export class ByteReader {
  damaged = false;
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Bytes that are not read yet. */
  get left(): number {
    return this.bytes.length - this.at;
  }

  /** Sets `damaged` unless the condition holds. @returns the condition */
  expect(condition: boolean): boolean {
    if (!condition) this.damaged = true;
    return condition;
  }

  byte(): number {
    const byte = this.bytes[this.at++];
    this.expect(byte !== undefined);
    return byte ?? 0;
  }

  varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte % 128) * scale;
      if (!this.expect(Number.isSafeInteger(value))) return 0;
      if (byte < 128) return value;
    }
  }

  signed(): number {
    const value = this.varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  text(): string {
    const bytes = this.raw(this.varint());
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return text;
  }

  double(): number {
    const view = new DataView(new ArrayBuffer(8));
    for (let at = 0; at < 8; at++) view.setUint8(at, this.byte());
    return view.getFloat64(0);
  }

  raw(length: number): Uint8Array {
    if (!this.expect(length >= 0 && length <= this.left)) return new Uint8Array();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** `count` values of at least one byte each; none where fewer bytes than that are left. */
  times<T>(count: number, read: () => T): T[] {
    if (!this.expect(count <= this.left)) return [];
    const values: T[] = [];
    for (let index = 0; index < count; index++) values.push(read());
    return values;
  }
}
