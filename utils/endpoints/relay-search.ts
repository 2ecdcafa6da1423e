import type { Endpoint } from '../model/endpoint.ts';
import { parseOnionoo, relaysAt } from '../parse/onionoo.ts';
import { unreadable } from '../parse/unreadable.ts';

const host = 'onionoo.torproject.org';
const details = `https://${host}/details`;
const fields = 'fingerprint,nickname,or_addresses,exit_addresses,country,flags,running';

/** Onionoo's search is by prefix ("1.2.3.4" also finds 1.2.3.40), so the answer is compared exactly here. */
export const relaySearch: Endpoint = {
  id: 'relay-search',
  role: 'witness',
  witness: 'onionoo',
  recipient: 'The Tor Project',
  host,
  discreet: false,
  needs: 'any',
  pattern: `${details}*`,
  bodyCap: 512 * 1024,
  request: (about) => ({
    url: `${details}?search=${encodeURIComponent(about ?? '')}&type=relay&running=true&fields=${fields}`,
  }),
  read: ({ body }, about) => {
    const document = parseOnionoo(body);
    if (document.type === 'not-readable' || about === undefined) return unreadable('not-the-format');
    const relays = relaysAt(document, about);
    // The record we look for may be one of those that could not be read.
    if (relays.length === 0 && document.dropped > 0) return unreadable('not-the-format');
    return { type: 'relay-search', published: document.published, relays };
  },
};
