import { readFileSync } from 'node:fs';
import { sourceOfSnapshot } from '../../../scripts/relay-snapshot.ts';
import { source } from '../../../scripts/relays.ts';
import type { Directory } from '../../../utils/relays/directory.ts';
import { decodeDirectory } from '../../../utils/relays/format/decode.ts';
import { encodeDirectory } from '../../../utils/relays/format/encode.ts';

/** A relay as the snapshot's file has it, read without any of our parsers. */
export interface Raw {
  readonly f: string;
  readonly a: readonly string[];
  readonly cc: string;
  readonly flags: readonly string[];
  readonly inFlagList: boolean;
  readonly gp: number | null;
  readonly bw: number | null;
}

const file: { relays: readonly Raw[] } = JSON.parse(
  readFileSync('scripts/data/merged.2026-08-22.json', 'utf8'),
);

export const raw = file.relays;

export const snapshotBytes = encodeDirectory(sourceOfSnapshot());

export const snapshot = readable(snapshotBytes);

/** What public/relays.bin must be. */
export const shippedBytes = (): Uint8Array => encodeDirectory(source());

/** Instead of `toEqual`, which would take minutes to print a quarter of a million numbers when it fails. */
export function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

export function readable(bytes: Uint8Array): Directory {
  const directory = decodeDirectory(bytes);
  if (directory.type === 'not-readable') throw new Error(directory.why);
  return directory;
}

/** "[2620:7:6003::141]:81" without its port and brackets. */
export function hostOf(text: string): string {
  return text.slice(0, text.lastIndexOf(':')).replace('[', '').replace(']', '');
}
