import type { Technique } from '../../utils/model/blockage.ts';
import type { BrowserName } from '../browsers/find.ts';

/** What is truly played in a condition, and whom the popup may suspect of it, most likely first, in its words. */
export interface Stopped {
  readonly played: Technique;
  readonly by: string | Readonly<Record<BrowserName, string>>;
  /**
   * Whom where the browser names what is played and nothing beside it. Chromium gives a silent resolver up after 7 to
   * more than 12 s, by what it measured of the line before (2026-11: Chromium 156); our own deadline is 12 s.
   */
  readonly told?: string;
}

/** Nobody is accused where the same is seen when the service is down. */
export const DOWN_OR_BLOCKED = 'service network';
/**
 * Of what is cut or answered falsely in TLS, or answered badly. The world's own authority is not one of Firefox's, so to Firefox somebody
 * signs every answer anew here, as an antivirus does: it may be that, and Firefox says so.
 */
export const inTls = (by: string) => ({ chromium: by, firefox: `local-filter ${by}` });
/** A page over TLS that this browser trusts: from the service, or from a filter that this computer trusts. */
const TRUSTED = 'local-filter service';

/** Conditions that are not here must show no warning. */
export const STOPPED: Readonly<Record<string, Stopped>> = {
  'check-empty': { played: 'unreadable', by: inTls('service') },
  'check-html': { played: 'block-page', by: 'exit' },
  'check-blocked-dns': { played: 'dns-nothing', by: 'network' },
  // Only Firefox shows that the false address is a public one, of no list at home.
  'check-blocked-false-address': {
    played: 'dns-false-address',
    by: { chromium: 'local-filter network', firefox: 'network' },
  },
  'check-blocked-reset': { played: 'reset', by: inTls(DOWN_OR_BLOCKED) },
  'check-blocked-silent': { played: 'silence', by: inTls(DOWN_OR_BLOCKED) },
  intercepted: { played: 'false-certificate', by: inTls('network') },
  redirected: { played: 'redirect', by: TRUSTED },
  'body-64mib': { played: 'unreadable', by: inTls('service') },
  dripping: { played: 'throttled', by: 'exit' },
  'truncated-list': { played: 'cut-short', by: 'exit' },
  'dns-servfail': { played: 'dns-nothing', by: 'network' },
  'dns-nodata': { played: 'dns-nothing', by: 'network' },
  // Chromium cannot tell a silent resolver, or a false address where nobody is, from a silent server.
  'dns-silent': {
    played: 'dns-nothing',
    by: { chromium: DOWN_OR_BLOCKED, firefox: 'network' },
    told: 'network',
  },
  'dns-private': {
    played: 'dns-false-address',
    by: { chromium: DOWN_OR_BLOCKED, firefox: 'local-filter network' },
  },
  'address-refused': { played: 'refused', by: DOWN_OR_BLOCKED },
  'address-unreachable': { played: 'unreachable', by: DOWN_OR_BLOCKED },
  'address-dropped': { played: 'silence', by: inTls(DOWN_OR_BLOCKED) },
  'reset-at-connect': { played: 'reset', by: inTls(DOWN_OR_BLOCKED) },
  'closed-at-connect': { played: 'closed', by: inTls(DOWN_OR_BLOCKED) },
  'reset-at-hello': { played: 'reset', by: inTls(DOWN_OR_BLOCKED) },
  'closed-at-hello': { played: 'closed', by: inTls(DOWN_OR_BLOCKED) },
  'silent-at-hello': { played: 'silence', by: inTls(DOWN_OR_BLOCKED) },
  // Chromium calls a reset after the handshake, from the server itself, by the same name as one of the hello.
  'reset-by-name': {
    played: 'reset',
    by: { chromium: DOWN_OR_BLOCKED, firefox: 'local-filter network' },
  },
  'closed-by-name': { played: 'closed', by: inTls('network') },
  // Chromium does not say whether the handshake or the answer was waited for: a server that hangs looks the same.
  'silent-by-name': {
    played: 'silence',
    by: { chromium: DOWN_OR_BLOCKED, firefox: 'local-filter network' },
  },
  'reset-at-request': { played: 'reset', by: inTls(DOWN_OR_BLOCKED) },
  'closed-at-request': { played: 'closed', by: inTls(DOWN_OR_BLOCKED) },
  'silent-at-request': { played: 'silence', by: inTls(DOWN_OR_BLOCKED) },
  'tls-alert': { played: 'tls-broken', by: inTls(DOWN_OR_BLOCKED) },
  'tls-plain-http': { played: 'tls-broken', by: inTls(DOWN_OR_BLOCKED) },
  'tls-garbage': { played: 'tls-broken', by: inTls(DOWN_OR_BLOCKED) },
  'certificate-wrong-name': { played: 'false-certificate', by: inTls(DOWN_OR_BLOCKED) },
  'certificate-expired': { played: 'expired-certificate', by: 'service' },
  'page-451': { played: 'block-page', by: TRUSTED },
  'page-403': { played: 'block-page', by: TRUSTED },
  'page-icsa': { played: 'block-page', by: TRUSTED },
  'page-unreadable': { played: 'unreadable', by: inTls('service') },
  'body-reset': { played: 'cut-short', by: DOWN_OR_BLOCKED },
  'body-stalls': { played: 'cut-short', by: DOWN_OR_BLOCKED },
  throttled: { played: 'throttled', by: DOWN_OR_BLOCKED },
  'home-dns-list': { played: 'dns-false-address', by: 'local-filter network' },
  'clock-wrong': { played: 'expired-certificate', by: 'clock' },
  'host-down': { played: 'refused', by: DOWN_OR_BLOCKED },
  'project-down': { played: 'refused', by: DOWN_OR_BLOCKED },
  'rate-limited': { played: 'rate-limit', by: inTls('service') },
  'service-503': { played: 'http-error', by: inTls('service') },
  // No address is seen, so it may also be a Tor exit that does this.
  'intercepted-everything': { played: 'false-certificate', by: 'exit local-filter network' },
  'exit-blocked': { played: 'reset', by: 'exit' },
  'several-operators': { played: 'reset', by: inTls('network') },
  'controls-gone': { played: 'reset', by: '' },
};
