import { notTheTest } from '../parse/unreadable.ts';
import type { Endpoint } from './endpoint.ts';

const host = 'detectportal.firefox.com';
const url = `http://${host}/success.txt`;

/** Firefox's test for captive portals: a body of one word. Must be http. */
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
  read: ({ body }) => (body.trim() === 'success' ? { type: 'control-works' } : notTheTest(body)),
};
