import type { Endpoint } from '../model/endpoint.ts';
import { parseExitList } from '../parse/exit-list.ts';

const host = 'check.torproject.org';
const url = `https://${host}/torbulkexitlist`;

/** The list itself is kept and aged; addresses are looked up in it here, so it learns none of them. */
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
