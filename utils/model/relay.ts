import type { Address } from './address.ts';

/** What a check knows of one relay. A missing field was missing in the source. */
export interface Relay {
  /** 40 upper-case hex digits. The relay directory has none. */
  readonly fingerprint?: string;
  readonly nickname?: string;
  /** ISO 3166-1 alpha-2, lower case, as Onionoo has it. */
  readonly country?: string;
  /** It has the Exit flag, or the exit scanner saw traffic leave from it. Missing where neither is known. */
  readonly exit?: boolean;
  /** It has the Guard flag. */
  readonly guard?: boolean;
}

/** What a check needs of the relay directory: its date, and the relays at an address. */
export interface RelayLookUp {
  /** ms since the epoch: when the relays were published. */
  readonly date: number;
  find(address: Address): readonly Relay[];
  /** An exit has another address in the same /64, which is one site's (RFC 6177); false for IPv4. */
  isNearExit(address: Address): boolean;
}
