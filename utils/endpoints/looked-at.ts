import type { Address } from '../model/address.ts';
import { parseAddress } from '../parse/address.ts';

/** A host that is looked at a second time when it fails. */
export interface LookedAt {
  readonly host: string;
  /** An address of it: asked without a name, it tells what only the name sets off. */
  readonly address: Address | undefined;
}

/**
 * Permissions are given for addresses that are known beforehand; 2026-11, to be looked up again for each release
 * (`npm run addresses`). Such an address is asked only while DNS over HTTPS says that the host still has it.
 */
export const LOOKED_AT: readonly LookedAt[] = [
  { host: 'check.torproject.org', address: parseAddress('116.202.120.181') },
  { host: 'onionoo.torproject.org', address: parseAddress('49.12.57.135') },
];
