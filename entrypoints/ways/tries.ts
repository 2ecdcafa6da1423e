import { askStun } from '../../utils/browser/ask-stun.ts';
import { withHosts } from '../../utils/browser/host-permission.ts';
import { startProbes } from '../../utils/browser/probe.ts';
import { patternsOf } from '../../utils/browser/survey-probe.ts';
import type { BuiltInTried, BuiltInTry, LineTried } from '../../utils/model/way-try.ts';
import { FRONTS, STUN_SERVERS } from '../../utils/ways/built-in.ts';
import { natOf } from '../../utils/ways/nat.ts';
import { bridgeReached, hostReached } from '../../utils/ways/reached.ts';
import type { TryTarget } from '../../utils/ways/try-target.ts';

const DEADLINE_MS = 10_000;
/** As many as a survey asks at once. */
const AT_ONCE = 4;

type Asked = Exclude<TryTarget, { type: 'none' }>;

/**
 * Tries a built-in way as far as a browser can. Called while a click is handled: it asks for a permission.
 * @returns `undefined`: the permission was not given
 */
export function tryBuiltIn(way: BuiltInTry, signal: AbortSignal): Promise<BuiltInTried | undefined> {
  const target = { type: 'host' as const, host: FRONTS[way], port: 443 };
  return withHosts(patternsOf([target]), async () => {
    const [seen, front] = await Promise.all([
      way === 'snowflake' ? askStun(STUN_SERVERS, signal) : undefined,
      ask([target], signal),
    ]);
    return {
      front: front[0]?.type === 'host' ? front[0].reached : 'not-asked',
      ...(way === 'snowflake' && { nat: natOf(seen) }),
    };
  });
}

/**
 * Connects once to each target, at most four at a time. Called while a click is handled.
 * @param onTried called with the target's index and how it ended @returns `undefined`: the permission was not given
 */
export function tryTargets(
  targets: readonly Asked[],
  signal: AbortSignal,
  onTried: (index: number, tried: LineTried) => void,
): Promise<readonly LineTried[] | undefined> {
  return withHosts(patternsOf(targets), () => ask(targets, signal, onTried));
}

async function ask(
  targets: readonly Asked[],
  signal: AbortSignal,
  onTried: (index: number, tried: LineTried) => void = () => undefined,
): Promise<readonly LineTried[]> {
  const { probe, stop } = startProbes(patternsOf(targets), signal);
  const tried: LineTried[] = [];
  const waiting = [...targets.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined && !signal.aborted; next = waiting.shift()) {
      const [index, { type, host, port }] = next;
      const end = await probe(host, port, DEADLINE_MS);
      const one: LineTried =
        type === 'host' ? { type, reached: hostReached(end) } : { type, reached: bridgeReached(end) };
      tried[index] = one;
      onTried(index, one);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return tried;
  } finally {
    stop();
  }
}
