import { browser } from 'wxt/browser';
import type { Hints } from '../model/hints.ts';
import { isBuiltInAuthority, parseForeignAuthority } from '../parse/foreign-authority.ts';

/** Firefox alone; it reports only to a listener that may block (measured 2026-11, 153), which ours never does. */
export const CERTIFICATES_ARE_REPORTED = 'getSecurityInfo' in browser.webRequest;

/**
 * Who signed a certificate that none of the browser's own authorities vouches for, as an antivirus or a company does; or that
 * one of them does. Works only while the head of the answer is being received. Empty where that is not known.
 */
export async function authorityHints(requestId: string): Promise<Hints> {
  // WXT types Chromium's API, which has no such method.
  const getSecurityInfo: unknown = Reflect.get(browser.webRequest, 'getSecurityInfo');
  if (typeof getSecurityInfo !== 'function') return {};
  try {
    const info: unknown = await getSecurityInfo(requestId, { certificateChain: true });
    if (isBuiltInAuthority(info)) return { builtInAuthority: true };
    const foreignAuthority = parseForeignAuthority(info);
    return foreignAuthority === undefined ? {} : { foreignAuthority };
  } catch (error) {
    console.warn('The certificate is not known:', error);
    return {};
  }
}
