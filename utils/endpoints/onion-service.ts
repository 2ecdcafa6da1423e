import { parseOnionPage } from '../parse/onion-page.ts';
import type { Endpoint } from './endpoint.ts';

// 2026-11: www.torproject.org's own onion service.
const host = '2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion';
const url = `http://${host}/`;

/** Loads only through Tor. If it does not load, that proves nothing. */
export const onionService: Endpoint = {
  id: 'onion-service',
  role: 'proof',
  witness: 'onion-service',
  recipient: 'Tor network',
  host,
  discreet: false,
  pattern: url,
  bodyCap: 64 * 1024,
  headSuffices: true,
  request: () => ({ url }),
  read: (answered) => parseOnionPage(answered, host),
};
