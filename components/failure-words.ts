import type { Failure } from '../utils/model/failure.ts';
import type { Unreadable } from '../utils/model/reading.ts';
import type { MessageKey } from './say.ts';

export const FAILURE: Record<Failure, MessageKey> = {
  offline: 'failure_offline',
  network_changed: 'failure_network_changed',
  blocked_by_client: 'failure_blocked_by_client',
  denied_on_computer: 'failure_denied_on_computer',
  refused_by_browser: 'failure_refused_by_browser',
  proxy_unreachable: 'failure_proxy_unreachable',
  proxy_failed: 'failure_proxy_failed',
  dns_lookup_error: 'failure_dns_lookup_error',
  connection_refused: 'failure_connection_refused',
  connection_denied: 'failure_connection_denied',
  connection_reset: 'failure_connection_reset',
  connection_closed: 'failure_connection_closed',
  connection_cut: 'failure_connection_cut',
  host_unreachable: 'failure_host_unreachable',
  generic_timeout_error: 'failure_generic_timeout_error',
  ssl_unknown_authority: 'failure_ssl_unknown_authority',
  ssl_invalid_hostname: 'failure_ssl_invalid_hostname',
  ssl_expired_certificate: 'failure_ssl_expired_certificate',
  ssl_invalid_certificate: 'failure_ssl_invalid_certificate',
  ssl_failed_handshake: 'failure_ssl_failed_handshake',
  empty_response: 'failure_empty_response',
  http_redirect: 'failure_http_redirect',
  redirect_loop: 'failure_redirect_loop',
  invalid_http: 'failure_invalid_http',
  body_cut_short: 'failure_body_cut_short',
  body_not_decodable: 'failure_body_not_decodable',
  unknown_failure: 'failure_unknown_failure',
};

export const UNREADABLE: Record<Unreadable, MessageKey> = {
  'http-status': 'unreadable_http_status',
  'redirected-elsewhere': 'unreadable_redirected_elsewhere',
  'html-instead': 'unreadable_html_instead',
  'not-the-format': 'unreadable_not_the_format',
  'empty-address': 'unreadable_empty_address',
  'too-long': 'unreadable_too_long',
  'too-short': 'unreadable_too_short',
  'other-question': 'unreadable_other_question',
  'resolver-failed': 'unreadable_resolver_failed',
  'lists-everything': 'unreadable_lists_everything',
  'not-our-page': 'unreadable_not_our_page',
  'answered-outside-tor': 'unreadable_answered_outside_tor',
};
