import type { Endpoint } from '../model/endpoint.ts';
import { parseTorCheck } from '../parse/tor-check.ts';

const url = 'https://check.torproject.org/api/ip';

export const torCheck: Endpoint = {
  id: 'tor-check',
  role: 'witness',
  witness: 'tor-exit-scan',
  recipient: 'The Tor Project',
  discreet: false,
  pattern: url,
  bodyCap: 4096,
  request: () => ({ url }),
  read: ({ body }) => parseTorCheck(body),
};
