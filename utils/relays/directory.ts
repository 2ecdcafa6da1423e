import type { Address } from '../model/address.ts';
import type { OrAddress } from '../parse/address.ts';

/** What the relay directory keeps of one relay. A missing field was missing in the source. */
export interface DirectoryRelay {
  /** 40 upper-case hex digits. Kept for relays with the Exit flag only: 20 random bytes each do not compress. */
  readonly fingerprint?: string;
  /** IPv4 first. */
  readonly addresses: readonly OrAddress[];
  /** ISO 3166-1 alpha-2, lower case. */
  readonly country?: string;
  /** The Guard and the Exit flag of the consensus. */
  readonly guard?: boolean;
  readonly exit?: boolean;
  /** 0–1 */
  readonly guardProbability?: number;
  /** Advertised, bytes a second. */
  readonly bandwidth?: number;
}

/** What a relay directory is made of. */
export interface DirectorySource {
  /** ms since the epoch: when the relays were published. */
  readonly date: number;
  /** One line each: what, from where, of when. */
  readonly sources: readonly string[];
  readonly licence: string;
  readonly relays: readonly DirectoryRelay[];
  /** Seen by an exit scanner; in a directory only those that are no exit relay's OR address. */
  readonly exitAddresses: readonly Address[];
}

/** The relay directory: a dated, compact snapshot of Tor's public relays. */
export interface Directory extends DirectorySource {
  readonly type: 'directory';
  readonly count: number;
}

export type DirectoryTrouble =
  | 'not-a-directory'
  /** Made by another version of this format. */
  | 'other-version'
  /** Cut short or altered: the checksum is another. */
  | 'checksum'
  /** The checksum is right and the content still is not what this version writes. */
  | 'inconsistent';

export interface DirectoryNotReadable {
  readonly type: 'not-readable';
  readonly why: DirectoryTrouble;
}
