import type { Address } from '../model/address.ts';
import type { OrAddress } from '../parse/address.ts';

/**
 * One relay in the relay directory. A missing field was missing in the source. Fingerprints are left out: their random bytes do
 * not compress, and address and country say which relay it is.
 */
export interface DirectoryRelay {
  /** IPv4 first. */
  readonly addresses: readonly OrAddress[];
  /** ISO 3166-1 alpha-2, lower case. */
  readonly country?: string;
  /** The Guard and Exit flags of the consensus. */
  readonly guard?: boolean;
  readonly exit?: boolean;
  /** 0–1: how likely a client picks the relay as its guard. */
  readonly guardProbability?: number;
  /** Number of the autonomous system of its IPv4 address. */
  readonly as?: number;
  /** How many days it had been at its IPv4 address when the directory was made, at least. */
  readonly steadyDays?: number;
}

/** The content of a relay directory. */
export interface DirectorySource {
  /** ms since the epoch: when the relays were published. */
  readonly date: number;
  /** One line for each source: what, where from and its date. */
  readonly sources: readonly string[];
  readonly licence: string;
  readonly relays: readonly DirectoryRelay[];
  /** Addresses that an exit scanner saw. In a directory, only those that are not an OR address of an exit relay. */
  readonly exitAddresses: readonly Address[];
}

/** The relay directory: a dated snapshot of Tor's public relays. */
export interface Directory extends DirectorySource {
  readonly type: 'directory';
  readonly count: number;
}

export type DirectoryTrouble =
  | 'not-a-directory'
  /** Written by another version of this format. */
  | 'other-version'
  /** Truncated or altered: the checksum does not match. */
  | 'checksum'
  /** The checksum matches, but the content is not what this version writes. */
  | 'inconsistent';

export interface DirectoryNotReadable {
  readonly type: 'not-readable';
  readonly why: DirectoryTrouble;
}
