import type { EndpointId } from '../model/endpoint.ts';
import type { Endpoint } from './endpoint.ts';

/**
 * An onion service that answers over https with a publicly trusted certificate for its .onion name. No network and no
 * resolver on the way has such a certificate: whichever address the name was mapped to, a handshake that the browser
 * accepts proves Tor. So every status counts. If there is no answer, that proves nothing.
 *
 * `after`: asked only where that endpoint gave no proof.
 */
function onionHttps(id: EndpointId, host: string, after?: EndpointId): Endpoint {
  const url = `https://${host}/robots.txt`;
  return {
    id,
    role: 'proof',
    witness: 'onion-service',
    recipient: 'Tor network',
    host,
    discreet: false,
    ...(after === undefined ? {} : { after }),
    pattern: url,
    bodyCap: 4096,
    headSuffices: true,
    anyStatus: true,
    provesServer: ['http_redirect'],
    request: () => ({ url }),
    read: () => ({ type: 'onion-proof' }),
  };
}

// Both were reached through Tor, with their certificates verified, on each of 14 days from 2026-07-26 to 2026-08-08
// (alecmuffett/real-world-onion-sites, 0a48349).
export const onionDuckduckgo = onionHttps(
  'onion-duckduckgo',
  'duckduckgogg42xjoc72x3sjasowoarfbgcmvfimaftt6twagswzczad.onion',
);
export const onionBrave = onionHttps(
  'onion-brave',
  'search.brave4u7jddbv7cyviptqjc7jusxh72uik7zt6adtckl5f4nwy2v72qd.onion',
  onionDuckduckgo.id,
);
