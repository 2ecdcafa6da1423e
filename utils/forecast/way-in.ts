import { BRIDGES, byBridge, isBridge } from './bridges.ts';
import { type Case, firstOf, type Rule, type Said } from './case.ts';
import { NORMALLY, RUNNING } from './guards.ts';

/** Whether Tor can be started anew, in the way that is this person's. */
export function starting(it: Case): Said {
  return inTheirWay(it, NORMALLY);
}

/** What becomes of the Tor that runs. */
export function running(it: Case): Said {
  return inTheirWay(it, RUNNING);
}

/** Where their way is not known and the ways differ, it depends on that. */
function inTheirWay(it: Case, normally: readonly Rule[]): Said {
  const { connects } = it.situation;
  if (isBridge(connects)) return byBridge(connects, it);
  const direct = firstOf(normally, it);
  if (connects === 'normally') return direct;
  const isTheSame = BRIDGES.every((bridge) => byBridge(bridge, it).outcome === direct.outcome);
  return isTheSame
    ? direct
    : { outcome: 'depends', reason: 'way-not-told', quantities: [], sources: ['bridge-manual'] };
}
