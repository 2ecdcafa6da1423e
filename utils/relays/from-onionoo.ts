import { DAY_MS } from '../model/time.ts';
import type { OnionooDocument } from '../parse/onionoo.ts';
import type { OnionooRelay } from '../parse/onionoo-relay.ts';
import type { DirectoryRelay, DirectorySource } from './directory.ts';
import { steadyStep } from './steady.ts';

/**
 * The content of a directory from Onionoo's details of all relays, to renew it. Relays that do not run are left out.
 * `exit` is the flag only; the addresses that the exit scanner saw are in `exitAddresses`.
 */
export function fromOnionoo(document: OnionooDocument): DirectorySource {
  const running = document.relays.filter((relay) => relay.running !== false);
  return {
    date: document.published,
    sources: ['onionoo.torproject.org/details: relays and exit addresses'],
    licence: 'CC0-1.0',
    relays: running.map((relay) => directoryRelay(relay, document.published)),
    exitAddresses: running.flatMap((relay) => relay.exitAddresses),
  };
}

function directoryRelay(relay: OnionooRelay, published: number): DirectoryRelay {
  const { fingerprint, nickname, exitAddresses, running, firstSeen, lastMoved, ...rest } = relay;
  if (firstSeen === undefined) return rest;
  // Onionoo leaves `last_changed_address_or_port` out where the relay has been at one place since it was first seen.
  const since = Math.max(firstSeen, lastMoved ?? firstSeen);
  return { ...rest, steadyDays: steadyStep((published - since) / DAY_MS) };
}
