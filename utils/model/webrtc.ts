import type { Address } from './address.ts';
import type { Verdict } from './verdict.ts';

/** `privacy.network.webRTCIPHandlingPolicy`, the values of both browsers (RFC 8828, section 5.2; `proxy_only`: Firefox). */
export const WEBRTC_POLICIES = [
  'default',
  'default_public_and_private_interfaces',
  'default_public_interface_only',
  'disable_non_proxied_udp',
  'proxy_only',
] as const;
export type WebRtcPolicy = (typeof WEBRTC_POLICIES)[number];

/** `levelOfControl` of a browser's setting. */
export const CONTROL_LEVELS = [
  'not_controllable',
  'controlled_by_other_extensions',
  'controllable_by_this_extension',
  'controlled_by_this_extension',
] as const;
export type ControlLevel = (typeof CONTROL_LEVELS)[number];

/** What the browser says of its setting. It says nothing without the permission `privacy`. */
export type PolicyReading =
  | { readonly type: 'not-permitted' }
  | {
      readonly type: 'read';
      /** Undefined: a value that is not known here. */
      readonly policy: WebRtcPolicy | undefined;
      readonly control: ControlLevel;
    };

/** What a connection of this page's own learned from a STUN server (RFC 8489). */
export type StunReading =
  /** This browser has no WebRTC, or it is switched off. */
  | { readonly type: 'no-webrtc' }
  /** No packet came back in time. */
  | { readonly type: 'silent' }
  /** The public addresses that the server saw, each once. */
  | { readonly type: 'sees'; readonly addresses: readonly Address[] };

/** By whom a setting is made that keeps pages from it. `browser`: by its owner, or whoever manages it. */
export const HOLDERS = ['this-extension', 'other-extension', 'browser'] as const;
export type Holder = (typeof HOLDERS)[number];

/** What a web page could learn by WebRTC, held against the verdict of the last check. */
export type WebRtcExposure =
  | { readonly type: 'no-webrtc' }
  /** Nothing was seen, and no setting explains it: packets may be stopped on the way, or the server does not answer. */
  | { readonly type: 'silent' }
  /** A setting keeps pages from it. `addresses`: what they would see otherwise, as far as that was seen. */
  | { readonly type: 'held-back'; readonly by: Holder; readonly addresses: readonly Address[] }
  /** Firefox opens no UDP port for pages that come through a SOCKS proxy; for others it does. */
  | { readonly type: 'held-by-proxy'; readonly addresses: readonly Address[] }
  /** On Tor, and pages can see an address beside it. */
  | { readonly type: 'beside-tor'; readonly addresses: readonly Address[] }
  /** On Tor, and packets leave beside it; whether a setting keeps pages from it was not to be read. */
  | { readonly type: 'perhaps-beside-tor'; readonly addresses: readonly Address[] }
  /** The verdict is Tor, and a packet that Tor does not carry came from the exit's own address. */
  | { readonly type: 'from-exit-address'; readonly addresses: readonly Address[] }
  /** Not on Tor, or not wholly: pages see what sites see anyway. */
  | { readonly type: 'same'; readonly addresses: readonly Address[] }
  /** Not on Tor, or not wholly: packets leave by another way than a site's requests. */
  | { readonly type: 'another'; readonly addresses: readonly Address[] }
  /** There is no verdict to hold it against. */
  | { readonly type: 'no-verdict'; readonly addresses: readonly Address[] };

export const WEBRTC_EXPOSURES = [
  'no-webrtc',
  'silent',
  'held-back',
  'held-by-proxy',
  'beside-tor',
  'perhaps-beside-tor',
  'from-exit-address',
  'same',
  'another',
  'no-verdict',
] as const satisfies readonly WebRtcExposure['type'][];

/** What was done of a change of the setting. */
export const SETTING_TROUBLES = ['refused', 'not-set'] as const;
export type SettingTrouble = (typeof SETTING_TROUBLES)[number];

/** The two families of browsers: what a web page gets differs, and what the same setting does. */
export type Engine = 'chromium' | 'firefox';

/** What the judgement rests on. */
export interface WebRtcFacts {
  /** Missing: no check was made. */
  readonly verdict: Verdict | undefined;
  readonly stun: StunReading;
  readonly setting: PolicyReading;
  readonly engine: Engine;
  /** Every request of the check went through a SOCKS proxy that looks names up. Only Firefox says so. */
  readonly isBehindSocks: boolean;
}
