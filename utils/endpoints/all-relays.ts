import type { Request } from './endpoint.ts';

const fields =
  'fingerprint,or_addresses,exit_addresses,country,flags,guard_probability,running,' +
  'as,first_seen,last_changed_address_or_port';

/**
 * Onionoo's list of all running relays, to renew the relay directory: about 2.3 MB on 2026-08-22, and 1 MB for the last three fields,
 * without which no survey can be drawn from it.
 */
export const ALL_RELAYS: { readonly request: Request; readonly bodyCap: number } = {
  request: { url: `https://onionoo.torproject.org/details?type=relay&running=true&fields=${fields}` },
  bodyCap: 16 * 1024 * 1024,
};
