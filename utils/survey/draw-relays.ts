import type { SurveyTarget } from '../model/survey.ts';
import type { DirectoryRelay } from '../relays/directory.ts';
import { type Candidate, candidates } from './candidates.ts';
import { type Random, weightedOrder } from './random.ts';

/** How many of each group to draw. */
export interface RelayNumbers {
  readonly relays: number;
  readonly otherPorts: number;
  readonly ipv6: number;
}

/** Relays without the Guard flag among those on port 443: for a provider that stops only guards. */
const NON_GUARDS = 2;

/**
 * Relays for a survey. In each group: one of each autonomous system and of each /16, at most a third in one country, no relay twice.
 * Relays on port 443 first, because there are fewest innocent reasons for its silence.
 *
 * **Tempered weights.** By guard probability alone, five autonomous systems would be in nearly every survey. So first the systems are
 * drawn, by the square root of the guard probability of their relays together, and then a relay of each by its own guard probability.
 */
export function drawRelays(
  directory: readonly DirectoryRelay[],
  { relays, otherPorts, ipv6 }: RelayNumbers,
  random: Random,
): readonly SurveyTarget[] {
  const taken = new Set<DirectoryRelay>();
  const on443 = candidates(directory, 'relays');
  const first = picker(relays, taken, random);
  first.pick(
    on443.filter(({ relay }) => relay.guard === false).map((one) => ({ ...one, weight: 1 })),
    Math.min(NON_GUARDS, Math.floor(relays / 4)),
  );
  first.pick(
    on443.filter(({ relay }) => relay.guard !== false),
    relays,
  );
  const others = (['other-ports', 'ipv6'] as const).flatMap((group) => {
    const number = group === 'ipv6' ? ipv6 : otherPorts;
    const one = picker(number, taken, random);
    one.pick(candidates(directory, group), number);
    return one.picked;
  });
  const shuffled = weightedOrder(first.picked, () => 1, random);
  return [...shuffled, ...others].map(({ target }) => target);
}

interface Picker {
  readonly picked: readonly Candidate[];
  /** Picks until there are `total` of the group in all, or none is left that is independent of those. */
  pick(from: readonly Candidate[], total: number): void;
}

function picker(size: number, taken: Set<DirectoryRelay>, random: Random): Picker {
  const picked: Candidate[] = [];
  const perCountry = Math.max(1, Math.floor(size / 3));
  const fits = ({ relay, block, target }: Candidate) =>
    !taken.has(relay) &&
    !picked.some((one) => one.block === block) &&
    picked.filter((one) => one.target.country === target.country).length < perCountry;
  const pick = (from: readonly Candidate[], total: number) => {
    const systems = [...Map.groupBy(from, ({ as }) => as)];
    for (const [as, members] of weightedOrder(systems, ([, all]) => systemWeight(all), random)) {
      if (picked.length >= total) return;
      if (picked.some((one) => one.as === as)) continue;
      const found = weightedOrder(members, ({ weight }) => weight, random).find(fits);
      if (found === undefined) continue;
      picked.push(found);
      taken.add(found.relay);
    }
  };
  return { picked, pick };
}

function systemWeight(members: readonly Candidate[]): number {
  return Math.sqrt(members.reduce((sum, { weight }) => sum + weight, 0));
}

/** Autonomous system → how heavy it is in a draw of relays on port 443. */
export function systemWeights(directory: readonly DirectoryRelay[]): ReadonlyMap<number, number> {
  const systems = Map.groupBy(candidates(directory, 'relays'), ({ as }) => as);
  return new Map([...systems].map(([as, members]) => [as, systemWeight(members)]));
}
