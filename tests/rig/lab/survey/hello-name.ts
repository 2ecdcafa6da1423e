// RFC 8446, sections 5.1, 4 and 4.1.2; RFC 6066, section 3.
const HANDSHAKE = 22;
const CLIENT_HELLO = 1;
const SERVER_NAME = 0;

/** Reads bytes one field after the other; behind the end it reads nothing. */
class Reader {
  #at = 0;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  take(length: number): Buffer {
    const taken = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return taken;
  }

  /** An unsigned number of so many bytes. */
  number(bytes: number): number {
    const taken = this.take(bytes);
    return taken.length < bytes ? 0 : taken.readUIntBE(0, bytes);
  }

  /** A field that begins with its own length, in so many bytes. */
  field(bytes: number): Buffer {
    return this.take(this.number(bytes));
  }
}

/** The content of all handshake records, without their heads. */
function handshakeIn(stream: Buffer): Buffer {
  const records = new Reader(stream);
  const parts: Buffer[] = [];
  while (!records.isAtEnd && records.number(1) === HANDSHAKE) {
    records.take(2);
    parts.push(records.field(2));
  }
  return Buffer.concat(parts);
}

/** The server name in the TLS hello that begins a stream of bytes; `undefined` where there is no hello, or no name in it. */
export function helloName(stream: Buffer): string | undefined {
  const handshake = new Reader(handshakeIn(stream));
  if (handshake.number(1) !== CLIENT_HELLO) return undefined;
  const hello = new Reader(handshake.field(3));
  hello.take(2 + 32); // version, random
  hello.field(1); // session
  hello.field(2); // ciphers
  hello.field(1); // compression
  const extensions = new Reader(hello.field(2));
  while (!extensions.isAtEnd) {
    const type = extensions.number(2);
    const content = new Reader(extensions.field(2));
    if (type !== SERVER_NAME) continue;
    const list = new Reader(content.field(2));
    list.take(1); // the kind of name: there is only one
    return list.field(2).toString();
  }
  return undefined;
}
