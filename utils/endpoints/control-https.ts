import { parseEmptyPage } from '../parse/empty-page.ts';
import type { Endpoint } from './endpoint.ts';

const host = 'www.gstatic.com';
const url = `https://${host}/generate_204`;

/**
 * Chrome's network test over https: status 204 and no body. Browsers in HTTPS-Only mode (Tor Browser, LibreWolf and Mullvad
 * Browser by default) give up plain requests themselves, and nobody on the way can forge this answer.
 */
export const controlHttps: Endpoint = {
  id: 'control-https',
  role: 'control',
  witness: 'tls-control',
  recipient: 'Google',
  host,
  discreet: true,
  pattern: url,
  bodyCap: 4096,
  request: () => ({ url }),
  read: parseEmptyPage,
};
