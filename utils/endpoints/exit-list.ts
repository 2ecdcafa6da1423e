import { parseExitList } from '../parse/exit-list.ts';
import type { Endpoint } from './endpoint.ts';

const host = 'check.torproject.org';
const url = `https://${host}/torbulkexitlist`;

/** The whole list is fetched and kept with its date. Addresses are looked up on this computer, so the host learns none. */
export const exitList: Endpoint = {
  id: 'exit-list',
  role: 'witness',
  witness: 'tor-exit-scan',
  recipient: 'The Tor Project',
  host,
  discreet: false,
  pattern: url,
  bodyCap: 256 * 1024, // 16,932 bytes on 2024-03-12
  request: () => ({ url }),
  read: ({ body }) => parseExitList(body),
};
