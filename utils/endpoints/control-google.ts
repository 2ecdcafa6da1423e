import type { Endpoint } from '../model/endpoint.ts';
import { unreadable } from '../parse/unreadable.ts';

const host = 'connectivitycheck.gstatic.com';
const url = `http://${host}/generate_204`;

/** What Android and Chrome ask to find a captive portal: 204 and nothing else. Must be http. */
export const controlGoogle: Endpoint = {
  id: 'control-google',
  role: 'control',
  witness: 'control',
  recipient: 'Google',
  host,
  discreet: true,
  pattern: url,
  bodyCap: 4096,
  request: () => ({ url }),
  read: ({ status, body }) =>
    status === 204 && body === '' ? { type: 'control-works' } : unreadable('not-the-format'),
};
