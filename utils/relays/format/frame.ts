import * as v from 'valibot';
import { parseJson } from '../../parse/json.ts';
import type { DirectoryNotReadable, DirectoryTrouble } from '../directory.ts';
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { crc32 } from './crc32.ts';

/** A file is: "relays", one byte for the version, the head (JSON), the columns, and the CRC-32 of all bytes before it. */
const MAGIC = [...'relays'].map((letter) => letter.charCodeAt(0));
const VERSION = 3;
const CRC_LENGTH = 4;

const Count = v.pipe(
  v.number(),
  v.check((count) => Number.isSafeInteger(count) && count >= 0),
);
const Time = v.pipe(
  v.string(),
  v.check((text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(text)),
);

/** JSON, so that a file can be identified in any hex viewer. */
const Head = v.object({
  published: Time,
  sources: v.array(v.string()),
  licence: v.string(),
  relays: Count,
});

export type Head = v.InferOutput<typeof Head>;

/** The bytes of a file with this head and these columns. */
export function frame(head: Head, putColumns: (to: ByteWriter) => void): Uint8Array {
  const out = new ByteWriter();
  out.raw(MAGIC);
  out.raw([VERSION]);
  out.text(asciiJson(head));
  putColumns(out);
  const crc = crc32(Uint8Array.from(out.bytes));
  out.raw([24, 16, 8, 0].map((shift) => (crc >>> shift) & 255));
  return Uint8Array.from(out.bytes);
}

/** Checks magic, version and checksum. Returns the head, and a reader at the start of the columns. */
export function openFrame(
  bytes: Uint8Array,
): { readonly type: 'frame'; readonly head: Head; readonly columns: ByteReader } | DirectoryNotReadable {
  if (!MAGIC.every((byte, index) => bytes[index] === byte)) return notReadable('not-a-directory');
  if (bytes[MAGIC.length] !== VERSION) return notReadable('other-version');
  const end = bytes.length - CRC_LENGTH;
  const stored = bytes.subarray(end).reduce((crc, byte) => crc * 256 + byte, 0);
  if (end <= MAGIC.length || crc32(bytes.subarray(0, end)) !== stored) return notReadable('checksum');
  const columns = new ByteReader(bytes.subarray(MAGIC.length + 1, end));
  const head = v.safeParse(Head, parseJson(columns.text()));
  return head.success ? { type: 'frame', head: head.output, columns } : notReadable('inconsistent');
}

export function notReadable(why: DirectoryTrouble): DirectoryNotReadable {
  return { type: 'not-readable', why };
}

/** JSON in ASCII: each character is one byte, so that no text encoding is needed. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
