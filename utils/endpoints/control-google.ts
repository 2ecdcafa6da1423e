import { parseEmptyPage } from '../parse/empty-page.ts';
import type { Endpoint } from './endpoint.ts';

const host = 'connectivitycheck.gstatic.com';
const url = `http://${host}/generate_204`;

/** Android's and Chrome's test for captive portals: status 204 and no body. Must be http. */
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
  read: parseEmptyPage,
};
