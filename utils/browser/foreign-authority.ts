import { browser } from 'wxt/browser';
import { parseForeignAuthority } from '../parse/foreign-authority.ts';

/**
 * Who signed a certificate that none of the browser's own authorities vouches for, as an antivirus or a company does.
 * Only Firefox tells, and only while the head of an answer is being received (measured 2026-11).
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
