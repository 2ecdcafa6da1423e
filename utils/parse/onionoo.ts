import * as v from 'valibot';
import type { Address } from '../model/address.ts';
import type { Relay } from '../model/relay.ts';
import { parseJson } from './json.ts';
import { type OnionooRelay, parseRecord, Time } from './onionoo-relay.ts';

export interface OnionooDocument {
  readonly type: 'relays';
  /** ms since the epoch: valid-after of the consensus. */
  readonly published: number;
  readonly relays: readonly OnionooRelay[];
  /** Number of records without a readable fingerprint and address. If it is not 0, a relay that is not found may be one of them. */
  readonly dropped: number;
}

export type OnionooTrouble = 'not-json' | 'not-onionoo' | 'every-record-broken';

export interface OnionooNotReadable {
  readonly type: 'not-readable';
  readonly why: OnionooTrouble;
}

/**
 * `https://onionoo.torproject.org/details?…` (protocol 8.0, 2026-09; metrics-web onionoo.jsp). Never throws.
 * Requires the fields fingerprint and or_addresses; reads exit_addresses, nickname, country, flags, running,
 * guard_probability, as, first_seen and last_changed_address_or_port.
 */
export function parseOnionoo(body: string): OnionooDocument | OnionooNotReadable {
  const json = parseJson(body);
  if (json === undefined) return { type: 'not-readable', why: 'not-json' };
  const parsed = v.safeParse(Document, json);
  if (!parsed.success) return { type: 'not-readable', why: 'not-onionoo' };
  const { relays_published: published, relays: records } = parsed.output;
  const relays = records.map(parseRecord).filter((relay) => relay !== undefined);
  if (records.length > 0 && relays.length === 0) return { type: 'not-readable', why: 'every-record-broken' };
  return { type: 'relays', published, relays, dropped: records.length - relays.length };
}

/**
 * The relays with exactly this address, as OR or exit address. Onionoo searches by prefix: for 1.2.3.4 it also returns
 * 1.2.3.40.
 */
export function relaysAt(document: OnionooDocument, address: Address): Relay[] {
  const found: Relay[] = [];
  for (const relay of document.relays) {
    const seenExiting = relay.exitAddresses.includes(address);
    if (!seenExiting && !relay.addresses.some((or) => or.address === address)) continue;
    const exit = seenExiting ? true : relay.exit;
    found.push({
      fingerprint: relay.fingerprint,
      ...(relay.nickname !== undefined && { nickname: relay.nickname }),
      ...(relay.country !== undefined && { country: relay.country }),
      ...(relay.guard !== undefined && { guard: relay.guard }),
      ...(exit !== undefined && { exit }),
    });
  }
  return found;
}

const Document = v.object({ relays_published: Time, relays: v.array(v.unknown()) });
