import type { Technique } from '../../../utils/model/technique.ts';
import type { BrowserName } from '../browsers/find.ts';

/** The technique in use in a condition, and the culprits that the popup must suspect, most likely first, by their ids. */
export interface ExpectedWarning {
  readonly technique: Technique;
  readonly by: string | Readonly<Record<BrowserName, string>>;
  /**
   * The culprits where the browser names this technique alone. Chromium gives up on a silent resolver after 7 to more
   * than 12 s, depending on earlier measurements of the connection (2026-11: Chromium 156); our own time limit is 12 s.
   */
  readonly byIfAlone?: string;
  /**
   * The culprits in the runs in which the browser happens to choose another way: Firefox, for the second look is at a host's
   * IPv4 address, and a server that was met over IPv6 is not compared with it.
   */
  readonly byInOtherRuns?: string;
}

/** The same is seen when the service is down: it is suspected, too. */
export const DOWN_OR_BLOCKED = 'service network';
/**
 * Where TLS is cut, or an answer is false. The simulated network's authority is not one of Firefox's own, so for Firefox
 * every answer may be signed by a filter on this computer, as an antivirus does it.
 */
export const inTls = (by: string) => ({ chromium: by, firefox: `local-filter ${by}` });
/** A list of names or a filter on the own side can do the same, and the rows do not tell it from this network. */
export const OWN_LIST_OR_BLOCKED = 'local-filter network';
/**
 * Through Tor the exit may not get there, or the service fails for everybody: the rows are the same. Through a Tor client that
 * the whole computer uses, Firefox proves no Tor here, as the certificates of the onion services are signed by the added
 * authority as well: a neighbour of the exit would have the same rows, and is in this network.
 */
const onTor = (by: string) => ({ chromium: 'exit service', firefox: `exit ${by} network` });
/** A page over trusted TLS: from the service, or from a filter whose authority this computer trusts. */
const TRUSTED = 'local-filter service';

/** Condition → warning. The other conditions must show none. */
export const EXPECTED_WARNINGS: Readonly<Record<string, ExpectedWarning>> = {
  'check-empty': { technique: 'unreadable', by: inTls('service') },
  // The page came over trusted TLS, and refuses nobody: no exit put it there.
  'check-html': { technique: 'block-page', by: TRUSTED },
  'check-blocked-dns': { technique: 'dns-no-answer', by: OWN_LIST_OR_BLOCKED },
  'check-blocked-false-address': { technique: 'dns-false-answer', by: OWN_LIST_OR_BLOCKED },
  'check-blocked-reset': { technique: 'reset', by: inTls(DOWN_OR_BLOCKED) },
  'check-blocked-silent': { technique: 'timeout', by: inTls(DOWN_OR_BLOCKED) },
  intercepted: { technique: 'false-certificate', by: OWN_LIST_OR_BLOCKED },
  redirected: { technique: 'redirect', by: TRUSTED },
  'body-64mib': { technique: 'unreadable', by: inTls('service') },
  dripping: { technique: 'throttled', by: onTor('service') },
  'truncated-list': { technique: 'truncated', by: onTor('service') },
  'dns-servfail': { technique: 'dns-no-answer', by: OWN_LIST_OR_BLOCKED },
  'dns-nodata': { technique: 'dns-no-answer', by: OWN_LIST_OR_BLOCKED },
  // Chromium cannot distinguish a silent resolver, or a false unused address, from a silent server.
  'dns-silent': {
    technique: 'dns-no-answer',
    by: { chromium: DOWN_OR_BLOCKED, firefox: OWN_LIST_OR_BLOCKED },
    byIfAlone: OWN_LIST_OR_BLOCKED,
  },
  'dns-private': {
    technique: 'dns-false-answer',
    by: { chromium: DOWN_OR_BLOCKED, firefox: OWN_LIST_OR_BLOCKED },
  },
  'address-refused': { technique: 'refused', by: DOWN_OR_BLOCKED },
  'address-unreachable': { technique: 'unreachable', by: DOWN_OR_BLOCKED },
  'address-dropped': { technique: 'timeout', by: inTls(DOWN_OR_BLOCKED) },
  'reset-at-connect': { technique: 'reset', by: inTls(DOWN_OR_BLOCKED) },
  'closed-at-connect': { technique: 'fin', by: inTls(DOWN_OR_BLOCKED) },
  'reset-at-hello': { technique: 'reset', by: inTls(DOWN_OR_BLOCKED) },
  'closed-at-hello': { technique: 'fin', by: inTls(DOWN_OR_BLOCKED) },
  'silent-at-hello': { technique: 'timeout', by: inTls(DOWN_OR_BLOCKED) },
  // Chromium has one error name for a reset after the TLS hello and one after the handshake, which the server itself may send;
  // and a filter of the own computer cuts by name as well.
  // In Firefox a server met over IPv4 is seen to answer without the name.
  'reset-by-name': {
    technique: 'reset',
    by: `local-filter ${DOWN_OR_BLOCKED}`,
    byInOtherRuns: OWN_LIST_OR_BLOCKED,
  },
  'closed-by-name': {
    technique: 'fin',
    by: inTls('network'),
    byInOtherRuns: inTls(DOWN_OR_BLOCKED).firefox,
  },
  // Chromium does not say whether the handshake or the answer timed out: a server that hangs looks the same.
  'silent-by-name': {
    technique: 'timeout',
    by: inTls(DOWN_OR_BLOCKED),
    byInOtherRuns: OWN_LIST_OR_BLOCKED,
  },
  // Chromium has the rows of `reset-by-name`.
  'reset-at-request': { technique: 'reset', by: `local-filter ${DOWN_OR_BLOCKED}` },
  'closed-at-request': { technique: 'fin', by: inTls(DOWN_OR_BLOCKED) },
  'silent-at-request': { technique: 'timeout', by: inTls(DOWN_OR_BLOCKED) },
  'tls-alert': { technique: 'tls-broken', by: inTls(DOWN_OR_BLOCKED) },
  'tls-plain-http': { technique: 'tls-broken', by: inTls(DOWN_OR_BLOCKED) },
  'tls-garbage': { technique: 'tls-broken', by: inTls(DOWN_OR_BLOCKED) },
  'certificate-wrong-name': { technique: 'false-certificate', by: `local-filter ${DOWN_OR_BLOCKED}` },
  'certificate-expired': { technique: 'expired-certificate', by: 'service' },
  'page-451': { technique: 'block-page', by: TRUSTED },
  'page-403': { technique: 'block-page', by: TRUSTED },
  'page-icsa': { technique: 'block-page', by: TRUSTED },
  'page-unreadable': { technique: 'unreadable', by: inTls('service') },
  'body-reset': { technique: 'truncated', by: DOWN_OR_BLOCKED },
  'body-stalls': { technique: 'truncated', by: DOWN_OR_BLOCKED },
  throttled: { technique: 'throttled', by: DOWN_OR_BLOCKED },
  'home-dns-list': { technique: 'dns-false-answer', by: OWN_LIST_OR_BLOCKED },
  'clock-wrong': { technique: 'expired-certificate', by: 'clock' },
  'host-down': { technique: 'refused', by: DOWN_OR_BLOCKED },
  'project-down': { technique: 'refused', by: DOWN_OR_BLOCKED },
  'rate-limited': { technique: 'rate-limit', by: inTls('service') },
  // Only Firefox shows who signed, and here it is an authority that was added.
  'service-503': { technique: 'http-error', by: TRUSTED },
  // No address is known, so it may also be a Tor exit; and a login page may hold all of https, with a certificate of its own.
  'intercepted-everything': {
    technique: 'false-certificate',
    by: 'exit captive-portal local-filter network',
  },
  'exit-blocked': { technique: 'reset', by: onTor('local-filter service') },
  // A list of the own computer has hosts of several operators as well.
  'several-operators': { technique: 'reset', by: OWN_LIST_OR_BLOCKED },
  // Other operators answer over https: those are controls as well.
  'controls-gone': { technique: 'reset', by: inTls(DOWN_OR_BLOCKED) },
};
