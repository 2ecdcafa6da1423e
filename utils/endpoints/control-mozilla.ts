import type { Endpoint } from '../model/endpoint.ts';
import { notTheFormat } from '../parse/unreadable.ts';

const host = 'detectportal.firefox.com';
const url = `http://${host}/success.txt`;

/** What Firefox asks to find a captive portal: the one word. Must be http. */
export const controlMozilla: Endpoint = {
  id: 'control-mozilla',
  role: 'control',
  witness: 'control',
  recipient: 'Mozilla',
  host,
  discreet: true,
  pattern: url,
  bodyCap: 4096,
  request: () => ({ url }),
  read: ({ body }) => (body.trim() === 'success' ? { type: 'control-works' } : notTheFormat(body)),
};
