import type { SurveyGroup, SurveyTarget } from '../model/survey.ts';

function targets(group: SurveyGroup, places: readonly (readonly [host: string, port: number])[]) {
  return places.map(([host, port]): SurveyTarget => ({ group, host, port }));
}

/**
 * Hosts with a certificate for their address (Cloudflare, Google, Quad9; 2026-11). No name is looked up, and the TLS hello carries
 * no name, as at a relay.
 */
export const PLAIN = targets('plain', [
  ['1.1.1.1', 443],
  ['8.8.8.8', 443],
  ['9.9.9.9', 443],
]);

/** The same hosts over IPv6. */
export const IPV6_CONTROLS = targets('ipv6-controls', [
  ['[2606:4700:4700::1111]', 443],
  ['[2620:fe::fe]', 443],
]);

/**
 * Hosts that speak HTTPS on another port. Cloudflare's proxy takes 8443 (developers.cloudflare.com, "network ports"), Quad9 answers
 * DNS over HTTPS on 5053 as on 443 (quad9.net, "encrypted DNS"); both read 2026-11.
 */
export const PORT_CONTROLS = targets('port-controls', [
  ['www.cloudflare.com', 8443],
  ['dns.quad9.net', 5053],
]);

/** Addresses for documentation, which nobody may have (RFC 5737). */
export const RESERVED = targets('reserved', [
  ['192.0.2.1', 443],
  ['203.0.113.1', 443],
]);

/** The nine voting directory authorities with their OR ports: tor 0.4.9.11, `src/app/config/auth_dirs.inc`, 2026-06-25. */
export const AUTHORITIES = targets('authorities', [
  ['128.31.0.39', 9201],
  ['217.196.147.77', 443],
  ['45.66.35.11', 443],
  ['131.188.40.189', 443],
  ['193.23.244.244', 443],
  ['171.25.193.9', 80],
  ['199.58.81.140', 443],
  ['204.13.164.118', 443],
  ['216.218.219.41', 443],
]);
