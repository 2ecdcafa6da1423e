import { browser } from 'wxt/browser';
import { parseForeignAuthority } from '../parse/foreign-authority.ts';

/** Firefox alone; it tells only a listener that may block (measured 2026-11, 153), which ours never does. */
export const CERTIFICATES_ARE_TOLD = 'getSecurityInfo' in browser.webRequest;

/**
 * Who signed a certificate that none of the browser's own authorities vouches for, as an antivirus or a company does.
 * To be asked while the head of an answer is being received.
 */
export async function foreignAuthorityOf(requestId: string): Promise<string | undefined> {
  // WXT types Chromium's API, which has no such thing.
  const getSecurityInfo: unknown = Reflect.get(browser.webRequest, 'getSecurityInfo');
  if (typeof getSecurityInfo !== 'function') return undefined;
  try {
    return parseForeignAuthority(await getSecurityInfo(requestId, { certificateChain: true }));
  } catch (error) {
    console.warn('No word on the certificate:', error);
    return undefined;
  }
}
