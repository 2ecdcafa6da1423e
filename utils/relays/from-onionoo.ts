import type { OnionooDocument, OnionooRelay } from '../parse/onionoo.ts';
import type { DirectoryRelay, DirectorySource } from './directory.ts';

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
    relays: running.map(directoryRelay),
    exitAddresses: running.flatMap((relay) => relay.exitAddresses),
  };
}

function directoryRelay({ nickname, exitAddresses, running, ...rest }: OnionooRelay): DirectoryRelay {
  return rest;
}
