import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../utils/model/reading.ts';
import { EXIT, OWN } from '../../components/example.ts';
import { found } from './observing.ts';

describe('an answer', () => {
  const relay = { fingerprint: 'A'.repeat(40), exit: true };
  it.each([
    [
      'of an echo on Tor',
      'address-name',
      { type: 'echo', address: EXIT, tor: true },
      undefined,
      { type: 'exit', address: EXIT, basis: 'cloudflare-t1', relays: [] },
    ],
    [
      'of an echo',
      'address-name',
      { type: 'echo', address: OWN, tor: false },
      undefined,
      { type: 'sees', address: OWN },
    ],
    [
      'of an echo with a country',
      'address-name',
      { type: 'echo', address: OWN, tor: false, country: 'de' },
      undefined,
      { type: 'sees', address: OWN, country: 'de' },
    ],
    [
      'of the Tor check: yes',
      'tor-check',
      { type: 'tor-flag', address: EXIT, isTor: true },
      undefined,
      { type: 'exit', address: EXIT, basis: 'flag', relays: [] },
    ],
    [
      'of the Tor check: no',
      'tor-check',
      { type: 'tor-flag', address: OWN, isTor: false },
      undefined,
      { type: 'not-listed', address: OWN, basis: 'flag', ownRelay: false },
    ],
    [
      'of the DNS exit list: yes',
      'dns-google',
      { type: 'dns-exit', listed: true },
      EXIT,
      { type: 'exit', address: EXIT, basis: 'dns-exit-list', relays: [] },
    ],
    [
      'of the DNS exit list: no',
      'dns-google',
      { type: 'dns-exit', listed: false },
      OWN,
      { type: 'not-listed', address: OWN, basis: 'dns-exit-list', ownRelay: false },
    ],
    [
      'of the DNS exit list about nothing',
      'dns-google',
      { type: 'dns-exit', listed: true },
      undefined,
      { type: 'not-asked', why: 'no-address' },
    ],
    [
      'of Onionoo',
      'relay-search',
      { type: 'relay-search', published: 0, relays: [relay] },
      EXIT,
      { type: 'exit', address: EXIT, basis: 'relay-search', relays: [relay] },
    ],
    [
      'of Onionoo about nothing',
      'relay-search',
      { type: 'relay-search', published: 0, relays: [relay] },
      undefined,
      { type: 'not-asked', why: 'no-address' },
    ],
    [
      'that is a list',
      'exit-list',
      { type: 'exit-list', exits: [EXIT] },
      undefined,
      { type: 'not-asked', why: 'no-address' },
    ],
    ['of the onion service', 'onion-service', { type: 'onion-page' }, undefined, { type: 'onion-loaded' }],
    [
      'of an onion service over https',
      'onion-duckduckgo',
      { type: 'onion-proof' },
      undefined,
      { type: 'onion-proved' },
    ],
    ['of a network test', 'control-google', { type: 'control-works' }, undefined, { type: 'works' }],
    [
      'of a resolver',
      'name-google@check.torproject.org',
      { type: 'addresses', addresses: [OWN], kind: 'public' },
      undefined,
      { type: 'resolves', addresses: [OWN], kind: 'public' },
    ],
    [
      'by the address',
      'address@check.torproject.org',
      { type: 'server-present' },
      undefined,
      { type: 'server-present' },
    ],
    ['of a Tor client here', 'local-tor-9050', { type: 'local-tor' }, undefined, { type: 'local-tor' }],
    [
      'that is no good',
      'tor-check',
      { type: 'unreadable', why: 'html-instead' },
      undefined,
      { type: 'unreadable', why: 'html-instead', status: 200 },
    ],
  ] as const)('%s', (_, id, reading, about, finding) => {
    expect(found(id, reading as Reading, about)).toEqual(finding);
  });
});
