import type { Address } from './address.ts';

/** What is known of one relay. A missing field was missing in the source. */
export interface Relay {
  /** 40 upper-case hex digits. */
  readonly fingerprint?: string;
  readonly nickname?: string;
  /** ISO 3166-1 alpha-2, lower case, as Onionoo has it. */
  readonly country?: string;
  /** Has the Exit flag, or was seen exiting by the exit scanner. Missing: not known. */
  readonly exit?: boolean;
  readonly guard?: boolean;
}

/** The relay directory, as far as a check needs it. */
export interface RelayLookUp {
  /** ms since the epoch: when the relays were published. */
  readonly date: number;
  find(address: Address): readonly Relay[];
}
