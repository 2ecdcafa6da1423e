import { parseOnionoo, relaysAt } from '../parse/onionoo.ts';
import { unreadable } from '../parse/unreadable.ts';
import type { Endpoint } from './endpoint.ts';

const host = 'onionoo.torproject.org';
const details = `https://${host}/details`;
const fields = 'fingerprint,nickname,or_addresses,exit_addresses,country,flags,running';

/** Onionoo searches by prefix ("1.2.3.4" also finds 1.2.3.40), so the addresses in its answer are compared exactly here. */
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
    // An IPv6 address with plain colons, which a query may have (RFC 3986, 3.4): an older source of Onionoo answers 400 to %3A.
    url: `${details}?search=${about ?? ''}&type=relay&running=true&fields=${fields}`,
  }),
  read: ({ body }, about) => {
    const document = parseOnionoo(body);
    if (document.type === 'not-readable' || about === undefined) return unreadable('not-the-format');
    const relays = relaysAt(document, about);
    // One of the records that could not be read may be the one in question.
    if (relays.length === 0 && document.dropped > 0) return unreadable('not-the-format');
    return { type: 'relay-search', published: document.published, relays };
  },
};
