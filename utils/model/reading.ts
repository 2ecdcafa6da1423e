import type { Address, AddressKind } from './address.ts';
import type { Relay } from './relay.ts';

/** Why an answer that came is no answer. */
export const UNREADABLE = [
  'http-status',
  'redirected-elsewhere',
  'html-instead',
  'not-the-format',
  'empty-address',
  'too-long',
  'too-short',
  'other-question',
  'resolver-failed',
  /** A control that can never be listed is: this source says yes to everything. */
  'lists-everything',
  /** It does not list an address that was an exit's for a long time: that exit, or the list, is gone. */
  'lacks-a-known-exit',
  'not-our-page',
  /** Another page than the onion service's, and not through a proxy. */
  'answered-outside-tor',
  /** The page of the onion service, from an address that may be Tor's mapping, a proxy, or any machine. */
  'answered-by-unknown',
] as const;
export type Unreadable = (typeof UNREADABLE)[number];

/** An endpoint's answer in our words, or `unreadable`. */
export type Reading =
  /** The Tor check API: the address it saw, and whether its list of exits has it. */
  | { readonly type: 'tor-flag'; readonly address: Address; readonly isTor: boolean }
  /** An address echo. `tor` only where the echo itself vouches for Tor (Cloudflare's T1). */
  | {
      readonly type: 'echo';
      readonly address: Address;
      readonly tor: boolean;
      readonly country?: string;
    }
  | { readonly type: 'exit-list'; readonly exits: readonly Address[] }
  | { readonly type: 'dns-exit'; readonly listed: boolean }
  | {
      readonly type: 'relay-search';
      /** ms since the epoch: the consensus the answer rests on. */
      readonly published: number;
      readonly relays: readonly Relay[];
    }
  | { readonly type: 'onion-page' }
  /** An onion service answered over https with a trusted certificate for its name. */
  | { readonly type: 'onion-proof' }
  | { readonly type: 'control-works' }
  | {
      readonly type: 'addresses';
      readonly addresses: readonly Address[];
      readonly kind: AddressKind;
    }
  | { readonly type: 'server-present' }
  | { readonly type: 'local-tor' }
  | { readonly type: 'unreadable'; readonly why: Unreadable };
