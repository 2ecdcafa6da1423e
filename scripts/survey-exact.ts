import { SURVEY_LIMITS, type SurveySize } from '../utils/model/survey.ts';
import { type AskedBefore, decideIpv6, decidePorts, decideRelays } from '../utils/survey/decide.ts';

/** How likely each conclusion is, 0–1, and how many relays and hosts are asked on average until it is reached. */
export interface Odds {
  readonly blocked: number;
  readonly some: number;
  readonly open: number;
  readonly cannotTell: number;
  readonly relays: number;
  readonly hosts: number;
  /** What was asked where it came to "open", and how likely. */
  readonly opened: readonly (AskedBefore & { readonly weight: number })[];
}

/** What a survey meets: each relay and each host is silent by itself, with these probabilities. */
export interface Chances {
  readonly relay: number;
  readonly host: number;
  /** The share of silent relays that proves nothing, by the age of the directory. */
  readonly p0: number;
}

const IN_A_SLOT = 2;

/** Exactly, by going through all that can be counted after each slot of two relays and two hosts. Other ports and IPv6 apart. */
export function exactOdds({ relay, host, p0 }: Chances, size: SurveySize = 'usual'): Odds {
  const limits = SURVEY_LIMITS[size];
  const odds = { blocked: 0, some: 0, open: 0, cannotTell: 0, relays: 0, hosts: 0 };
  const opened: (AskedBefore & { readonly weight: number })[] = [];
  let undecided = new Map<string, Counted>([['0 0', { f: 0, g: 0, weight: 1 }]]);
  let n = 0;
  let m = 0;
  while (n < limits.tor || m < limits.hosts) {
    const more = { n: Math.min(IN_A_SLOT, limits.tor - n), m: Math.min(IN_A_SLOT, limits.hosts - m) };
    n += more.n;
    m += more.m;
    const next = afterSlot(undecided, more, relay, host);
    undecided = new Map();
    for (const [key, counted] of next) {
      const decided = decideRelays(counted.f, n, counted.g, m, p0);
      if (decided === undefined) undecided.set(key, counted);
      else end(decided === 'relays-blocked' ? 'blocked' : decided, counted.weight);
      const { f, g, weight } = counted;
      if (decided === 'open') opened.push({ relays: { f, n }, hosts: { f: g, n: m }, weight });
    }
  }
  for (const { weight } of undecided.values()) end('cannotTell', weight);
  return { ...odds, opened };

  function end(how: 'blocked' | 'some' | 'open' | 'cannotTell', weight: number) {
    odds[how] += weight;
    odds.relays += weight * n;
    odds.hosts += weight * m;
  }
}

interface Counted {
  readonly f: number;
  readonly g: number;
  readonly weight: number;
}

function afterSlot(
  before: ReadonlyMap<string, Counted>,
  more: { readonly n: number; readonly m: number },
  relay: number,
  host: number,
): Map<string, Counted> {
  const after = new Map<string, Counted>();
  for (const { f, g, weight } of before.values()) {
    for (const [silentRelays, chance] of binomial(more.n, relay).entries()) {
      for (const [silentHosts, other] of binomial(more.m, host).entries()) {
        const to = { f: f + silentRelays, g: g + silentHosts };
        const key = `${to.f} ${to.g}`;
        after.set(key, { ...to, weight: (after.get(key)?.weight ?? 0) + weight * chance * other });
      }
    }
  }
  return after;
}

/** The chances of 0, 1 … n silent ones, n at most 2. */
function binomial(n: number, p: number): readonly number[] {
  return n === 0 ? [1] : n === 1 ? [1 - p, p] : [(1 - p) ** 2, 2 * p * (1 - p), p * p];
}

/** The rounds in which relays on other ports are asked, after two controls, and over IPv6. */
const PORT_ROUNDS = [2, 4, 4];
const IPV6_ROUNDS = [4, 4, 4];

/** How likely relays on other ports or over IPv6 are called stopped after "open", where they are silent as often as the others. */
export function claimsAside({ opened }: Odds, { relay, p0 }: Pick<Chances, 'relay' | 'p0'>): number {
  return opened.reduce((sum, { weight, ...before }) => {
    const ports = stoppedIn(PORT_ROUNDS, relay, (f, n) => decidePorts(f, n, p0, before));
    const ipv6 = stoppedIn(IPV6_ROUNDS, relay, (f, n) => decideIpv6(f, n, p0, before));
    return sum + weight * (ports + (1 - ports) * ipv6);
  }, 0);
}

function stoppedIn(
  rounds: readonly number[],
  relay: number,
  decide: (f: number, n: number) => 'open' | 'stopped' | undefined,
): number {
  let chances = new Map([[0, 1]]);
  let n = 0;
  let stopped = 0;
  for (const round of rounds) {
    for (let one = 0; one < round; one++) {
      const next = new Map<number, number>();
      for (const [f, weight] of chances) {
        next.set(f, (next.get(f) ?? 0) + weight * (1 - relay));
        next.set(f + 1, (next.get(f + 1) ?? 0) + weight * relay);
      }
      chances = next;
    }
    n += round;
    for (const [f, weight] of chances) {
      const decided = decide(f, n);
      if (decided === 'stopped') stopped += weight;
      if (decided !== undefined) chances.delete(f);
    }
  }
  return stopped;
}
