/** How an endpoint is blocked, or fails. */
export const TECHNIQUES = [
  /** The look-up of the name gave no address, or no answer. */
  'dns-no-answer',
  'dns-false-answer',
  'refused',
  'unreachable',
  /** RST at connect, at the TLS hello or later: a browser cannot tell which. */
  'reset',
  /** FIN, at any of these moments. */
  'fin',
  'timeout',
  /** The handshake ended with an alert, or with something that is not TLS. */
  'tls-broken',
  'false-certificate',
  'expired-certificate',
  /** 451, 403 with a page, or a web page in place of data. */
  'block-page',
  'redirect',
  'truncated',
  'throttled',
  /** Not complete by our deadline, and there is nothing to compare it with. */
  'slow',
  /** 429 */
  'rate-limit',
  /** Any other HTTP status. */
  'http-error',
  'unreadable',
  /** The request never left the browser. */
  'blocked-in-browser',
  'proxy-failed',
  'offline',
  /** The network changed in the middle of the request. */
  'network-changed',
  'unknown',
] as const;
export type Technique = (typeof TECHNIQUES)[number];

/** Techniques at the look-up of the name. */
export const DNS_TECHNIQUES: readonly Technique[] = ['dns-no-answer', 'dns-false-answer'];

/** Techniques whose answer comes over a connection that the browser trusts. */
export const ANSWER_TECHNIQUES: readonly Technique[] = [
  'block-page',
  'redirect',
  'rate-limit',
  'http-error',
  'unreadable',
];
