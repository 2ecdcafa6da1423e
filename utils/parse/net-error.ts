import type { Failure } from '../model/failure.ts';
import type { Route } from '../model/measurement.ts';
import { CHROMIUM_ERRORS } from './chromium-errors.ts';
import { FIREFOX_ERRORS } from './firefox-errors.ts';
import type { NamedFailure } from './named-failure.ts';
import { fingerprintOf } from './sentence-fingerprint.ts';

/** Firefox's sentences for TLS failures, in all languages of its interface: their fingerprints, and what they mean. */
export type TlsSentences = ReadonlyMap<string, Failure>;

const OF_A_PROXY: NamedFailure = { failure: 'proxy_failed', step: 'proxy' };

/**
 * An error name of `webRequest.onErrorOccurred` in our words. Firefox reports TLS failures as sentences in the language
 * of its interface; an unknown sentence is still a TLS failure, because all other failures have an NS_ name. Firefox
 * reports a failure of a SOCKS proxy as if the target had refused the connection, so that `route` decides first.
 */
export function parseNetError(verbatim: string, route: Route, sentences: TlsSentences): NamedFailure {
  if (route === 'proxied' && verbatim === 'NS_ERROR_CONNECTION_REFUSED') return OF_A_PROXY;
  const named = nameOf(verbatim);
  if (named !== undefined) return named;
  if (!isSentence(verbatim)) return { failure: 'unknown_failure', step: 'connect' };
  return { failure: sentences.get(fingerprintOf(verbatim)) ?? 'ssl_failed_handshake', step: 'tls' };
}

/** `undefined` for a sentence, and for a name of which nothing is known. */
export function nameOf(verbatim: string): NamedFailure | undefined {
  const named = CHROMIUM_ERRORS.get(verbatim) ?? FIREFOX_ERRORS.get(verbatim);
  // Firefox has one such name for each status that a proxy gives to CONNECT.
  return named ?? (verbatim.startsWith('NS_ERROR_PROXY_') ? OF_A_PROXY : undefined);
}

/** Whether a failure is reported as a sentence (Firefox, TLS), so that the table of sentences is needed. */
export function isSentence(verbatim: string): boolean {
  return verbatim !== '' && !/^(?:net::|NS_)/.test(verbatim);
}
