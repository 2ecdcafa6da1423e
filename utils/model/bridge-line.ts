import type { Address } from './address.ts';

/**
 * What a bridge line leads through. `vanilla`: no transport; `old`: a transport of before 2015 that hardly any bridge
 * speaks today; `other`: one that this version does not know.
 */
export const BRIDGE_KINDS = [
  'obfs4',
  'webtunnel',
  'snowflake',
  'meek',
  'conjure',
  'dnstt',
  'vanilla',
  'old',
  'other',
] as const;
export type BridgeKind = (typeof BRIDGE_KINDS)[number];

/** What makes that a line cannot work, one by one. `$WHAT$` of a sentence is the argument, or the length that was found. */
export const BRIDGE_FAULTS = [
  'no-address',
  'host-name',
  'not-an-address',
  'ipv6-brackets',
  'not-a-port',
  'not-public',
  'not-a-fingerprint',
  'fingerprint-length',
  'fingerprints-differ',
  'no-transport',
  'other-name',
  'cert-missing',
  'cert-characters',
  'cert-length',
  'iat-mode-missing',
  'iat-mode',
  'url-missing',
  'url',
  'host',
  'stun',
  'utls',
  'number',
  'key-missing',
  'key',
  'domain-missing',
  'resolver-missing',
  'lone-word',
] as const;
export type BridgeFaultType = (typeof BRIDGE_FAULTS)[number];

export interface BridgeFault {
  readonly type: BridgeFaultType;
  /** The name of the argument, or the number of characters that was found. */
  readonly what?: string;
}

/** What is no fault, and still good to know. */
export const BRIDGE_NOTES = [
  'public-relay',
  'built-in',
  'twice',
  'placeholder',
  'default-port',
  'no-fingerprint',
  'no-stun',
  'no-front',
  'plain-http',
  'no-path',
  'unknown-argument',
  'argument-twice',
  'port-not-for-browsers',
] as const;
export type BridgeNoteType = (typeof BRIDGE_NOTES)[number];

export interface BridgeNote {
  readonly type: BridgeNoteType;
  /** The name of the argument, or the port. */
  readonly what?: string;
}

/** A pasted bridge line, read. */
export interface BridgeLine {
  /** Its place in the paste, from 1. */
  readonly number: number;
  readonly kind: BridgeKind;
  /** The transport as the line names it; missing: none. */
  readonly transport?: string;
  /** Missing where the line has none that can be read. */
  readonly address?: Address;
  readonly port?: number;
  readonly fingerprint?: string;
  /** The arguments, each name once. */
  readonly args: ReadonlyMap<string, string>;
  readonly faults: readonly BridgeFault[];
  readonly notes: readonly BridgeNote[];
}

/** What a paste holds. */
export interface BridgeReading {
  /** At most 200; more are counted only. */
  readonly lines: readonly BridgeLine[];
  /** Bridge lines in the paste. */
  readonly count: number;
  /** Lines that are no bridge lines, empty ones and comments not counted. */
  readonly others: number;
  /** The paste was longer than what is read of it. */
  readonly isCut: boolean;
}
