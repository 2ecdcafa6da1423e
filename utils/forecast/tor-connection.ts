import { BRIDGES, byBridge, isBridge } from './bridges.ts';
import { type EffectDraft, effect, type ForecastInput, firstEffect, type Rule } from './rule.ts';
import { RUNNING, STARTING } from './without-bridge.ts';

/** Whether this person can start Tor anew, by their transport. */
export function starting(input: ForecastInput): EffectDraft {
  return byTheirTransport(input, STARTING);
}

/** What happens to the Tor that is running. */
export function running(input: ForecastInput): EffectDraft {
  return byTheirTransport(input, RUNNING);
}

/** Where the person's transport is not known and the transports differ, the outcome depends on it. */
function byTheirTransport(input: ForecastInput, withoutBridge: readonly Rule[]): EffectDraft {
  const { connects } = input.situation;
  if (isBridge(connects)) return byBridge(connects, input);
  const direct = firstEffect(withoutBridge, input);
  if (connects === 'none') return direct;
  const isTheSame = BRIDGES.every((bridge) => byBridge(bridge, input).outcome === direct.outcome);
  return isTheSame ? direct : effect('depends', 'way-not-told', 'bridge-manual');
}
