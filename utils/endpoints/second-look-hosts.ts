import type { Address } from '../model/address.ts';
import { parseAddress } from '../parse/address.ts';

/** A host that gets second looks when its endpoint fails. */
export interface SecondLookHost {
  readonly host: string;
  /** One of its addresses: asked without the name, it shows what is blocked by name only. */
  readonly address: Address | undefined;
}

/**
 * Host permissions need the addresses beforehand; these are of 2026-11, renewed for each release (`npm run addresses`). An
 * address is asked only while DNS over HTTPS says that the host still has it.
 */
export const SECOND_LOOK_HOSTS: readonly SecondLookHost[] = [
  { host: 'check.torproject.org', address: parseAddress('116.202.120.181') },
  { host: 'onionoo.torproject.org', address: parseAddress('49.12.57.135') },
];
