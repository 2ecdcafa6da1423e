import { parseTorCheck } from '../parse/tor-check.ts';
import type { Endpoint } from './endpoint.ts';

const host = 'check.torproject.org';
const url = `https://${host}/api/ip`;

export const torCheck: Endpoint = {
  id: 'tor-check',
  role: 'witness',
  witness: 'tor-exit-scan',
  recipient: 'The Tor Project',
  host,
  discreet: false,
  pattern: url,
  bodyCap: 4096,
  request: () => ({ url }),
  read: ({ body }) => parseTorCheck(body),
};
