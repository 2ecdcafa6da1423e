import type { Address } from '../model/address.ts';
import type { Observation } from '../model/observation.ts';
import type { Verdict } from '../model/verdict.ts';
import type {
  ControlLevel,
  Engine,
  Holder,
  PolicyReading,
  WebRtcExposure,
  WebRtcFacts,
  WebRtcPolicy,
} from '../model/webrtc.ts';

/**
 * The value under which no web page gets an address by UDP, whatever the proxy (measured 2026-11: Chromium 156, Firefox
 * 153). Firefox keeps to `disable_non_proxied_udp` only behind a proxy; without one pages still see the address.
 */
export const HOLDING_POLICY = {
  chromium: 'disable_non_proxied_udp',
  firefox: 'proxy_only',
} as const satisfies Record<Engine, WebRtcPolicy>;

/** What a web page could learn by WebRTC. */
export function judgeWebRtc(facts: WebRtcFacts): WebRtcExposure {
  const { verdict, stun, setting } = facts;
  if (stun.type === 'no-webrtc') return { type: 'no-webrtc' };
  const seen = stun.type === 'sees' ? stun.addresses : [];
  if (setting.type === 'read' && isHeld(setting.policy, facts))
    return { type: 'held-back', by: holderOf(setting.control), addresses: seen };
  if (seen.length === 0) return { type: 'silent' };
  // Firefox 153 opens no UDP port for a page that came through a SOCKS proxy that looks names up (measured 2026-11).
  if (facts.engine === 'firefox' && facts.isBehindSocks) return { type: 'held-by-proxy', addresses: seen };
  return compare(verdict, seen, setting);
}

function isHeld(policy: WebRtcPolicy | undefined, { engine, isBehindSocks }: WebRtcFacts): boolean {
  return policy === HOLDING_POLICY[engine] || (policy === 'disable_non_proxied_udp' && isBehindSocks);
}

function holderOf(control: ControlLevel): Holder {
  switch (control) {
    case 'controlled_by_this_extension':
      return 'this-extension';
    case 'controlled_by_other_extensions':
      return 'other-extension';
    case 'not_controllable':
    case 'controllable_by_this_extension':
      return 'browser';
  }
}

function compare(
  verdict: Verdict | undefined,
  seen: readonly Address[],
  setting: PolicyReading,
): WebRtcExposure {
  if (verdict === undefined || verdict.type === 'unknown') return { type: 'no-verdict', addresses: seen };
  const known = addressesOf(verdict);
  const others = seen.filter((address) => !known.includes(address));
  if (verdict.type !== 'tor')
    return others.length === 0 ? { type: 'same', addresses: seen } : { type: 'another', addresses: others };
  // Tor carries TCP alone (tor-spec, "streams"): what came back by UDP did not come through it.
  if (others.length === 0) return { type: 'from-exit-address', addresses: seen };
  return { type: setting.type === 'read' ? 'beside-tor' : 'perhaps-beside-tor', addresses: others };
}

/** What sites see, by the verdict. */
function addressesOf(verdict: Exclude<Verdict, { readonly type: 'unknown' }>): readonly Address[] {
  if (verdict.type === 'not-tor') return verdict.addresses;
  const exits = verdict.exits.map(({ address }) => address);
  return verdict.type === 'tor' ? exits : [...exits, ...verdict.addresses];
}

/** Whether every request of a check, as far as the browser says, went through a SOCKS proxy that looks names up. */
export function isBehindSocks(observations: readonly Observation[]): boolean {
  const told = observations.filter(({ role, route }) => role === 'echo' && route !== 'unknown');
  return told.length > 0 && told.every(({ hints }) => hints?.proxyDns === true);
}
