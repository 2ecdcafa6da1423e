import type { OnionooDocument, OnionooRelay } from '../parse/onionoo.ts';
import type { DirectoryRelay, DirectorySource } from './directory.ts';

/**
 * A directory's source from Onionoo's details of all relays, for renewing. Relays that do not run are left out.
 * `exit` is the flag alone; where the exit scanner saw a relay leave is among the exit addresses.
 */
export function fromOnionoo(document: OnionooDocument): DirectorySource {
  const running = document.relays.filter((relay) => relay.running !== false);
  return {
    date: document.published,
    sources: ['onionoo.torproject.org/details: relays and exit addresses'],
    licence: 'CC0-1.0',
    relays: running.map(kept),
    exitAddresses: running.flatMap((relay) => relay.exitAddresses),
  };
}

function kept({ nickname, exitAddresses, running, ...rest }: OnionooRelay): DirectoryRelay {
  return rest;
}
