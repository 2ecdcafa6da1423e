import { byName, type NameGroup } from './named-failure.ts';

/**
 * The names of Firefox's ErrorList.py that a request of ours can end with; tests/utils/parse/not-of-ours.ts lists the
 * others with a reason. Measured in Firefox 153 (2026-11) against real sockets: offline, proxies, DNS, connecting,
 * redirects, a body that breaks off; the rest is from the list. A reset, a closed connection and garbage are all
 * NS_ERROR_NET_RESET. TLS failures are sentences, and names that begin with NS_ERROR_PROXY_ are read by that.
 */
const GROUPS: readonly NameGroup[] = [
  // Before anything left the computer.
  ['offline', 'browser', 'OFFLINE'],
  ['request_aborted', 'browser', 'ABORT'], // the link went down during a request, or an extension cancelled it
  ['blocked_by_client', 'browser', 'BLOCKED_BY_POLICY'],
  ['denied_on_computer', 'browser', 'OS_LOCAL_NETWORK_ACCESS_DENIED'],
  // HTTPS-Only mode, content policies, and the lists of Safe Browsing and of Tracking Protection.
  [
    'refused_by_browser',
    'browser',
    `DOM_BAD_URI HTTPS_ONLY PORT_ACCESS_NOT_ALLOWED NON_LOCAL_CONNECTION_REFUSED
    CONTENT_BLOCKED CONTENT_BLOCKED_SHOW_ALT DOM_CORP_FAILED DOM_COEP_FAILED DOM_BAD_CROSS_ORIGIN_URI
    MALWARE_URI PHISHING_URI TRACKING_URI UNWANTED_URI BLOCKED_URI HARMFUL_URI FINGERPRINTING_URI
    CRYPTOMINING_URI SOCIALTRACKING_URI EMAILTRACKING_URI HARMFULADDON_URI RESTRICTED_CONTENT`,
  ],
  [
    'unknown_failure',
    'browser',
    `UNEXPECTED OUT_OF_MEMORY NOT_AVAILABLE SOCKET_CREATE_FAILED SOCKET_ADDRESS_IN_USE UNKNOWN_SOCKET_TYPE
    DNS_LOOKUP_QUEUE_FULL`,
  ],
  ['proxy_unreachable', 'proxy', 'PROXY_CONNECTION_REFUSED UNKNOWN_PROXY_HOST'],
  // The name. NXDOMAIN, SERVFAIL, REFUSED, no data and no answer have one name.
  ['dns_lookup_error', 'dns', 'UNKNOWN_HOST DEFINITIVE_UNKNOWN_HOST'],
  ['local_address', 'dns', 'LOCAL_NETWORK_ACCESS_DENIED'], // no host of ours has such an address
  // The connection.
  ['connection_denied', 'connect', 'CONNECTION_REFUSED'], // for ICMP unreachable, too
  ['host_unreachable', 'connect', 'SOCKET_ADDRESS_NOT_SUPPORTED'], // a computer without IPv6
  ['connection_timed_out', 'connect', 'NET_TIMEOUT NET_TIMEOUT_EXTERNAL'],
  ['connection_cut', 'connect', 'NET_RESET NET_INTERRUPT FAILURE'], // FAILURE: 4 of 12 resets right after connect
  ['connection_closed', 'connect', 'NOT_CONNECTED'],
  // TLS, as far as it has names.
  ['ssl_failed_handshake', 'tls', 'NET_INADEQUATE_SECURITY'],
  ['ssl_invalid_certificate', 'tls', 'BAD_HSTS_CERT'],
  // After the handshake.
  [
    'connection_closed',
    'http',
    'NET_HTTP2_SENT_GOAWAY NET_HTTP3_PROTOCOL_ERROR HTTP2_FALLBACK_TO_HTTP1 NET_UNCLEAN_SHUTDOWN',
  ],
  ['invalid_http', 'http', 'PARSING_HTTP_STATUS_LINE CORRUPTED_CONTENT'],
  ['redirect_loop', 'http', 'REDIRECT_LOOP'],
  // The body.
  ['body_cut_short', 'body', 'NET_PARTIAL_TRANSFER'],
  ['body_not_decodable', 'body', 'INVALID_CONTENT_ENCODING'],
];

const BINDING: readonly NameGroup[] = [
  ['request_aborted', 'browser', 'ABORTED'],
  ['unknown_failure', 'connect', 'FAILED'],
];

export const FIREFOX_ERRORS = new Map([...byName('NS_ERROR_', GROUPS), ...byName('NS_BINDING_', BINDING)]);
