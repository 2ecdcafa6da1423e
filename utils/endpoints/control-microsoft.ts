import { notTheTest } from '../parse/unreadable.ts';
import type { Endpoint } from './endpoint.ts';

const host = 'www.msftconnecttest.com';
const url = `http://${host}/connecttest.txt`;

/**
 * Windows' test for captive portals (NCSI, since Windows 10): a body of three words. Must be http. A third test, because owners
 * move theirs: Mozilla's went to another host in 2026-08 (Firefox 155).
 */
export const controlMicrosoft: Endpoint = {
  id: 'control-microsoft',
  role: 'control',
  witness: 'control',
  recipient: 'Microsoft',
  host,
  discreet: true,
  pattern: url,
  bodyCap: 4096,
  request: () => ({ url }),
  read: ({ body }) =>
    body.trim() === 'Microsoft Connect Test' ? { type: 'control-works' } : notTheTest(body),
};
