import { drawWorld } from './draw/draw.ts';
import { type Contradiction, GRADES, type Grade, type Held, hold } from './hold/contradictions.ts';
import { play } from './play.ts';

/** Sums over many worlds; can be sent between processes and added up. */
export interface Tally {
  worlds: number;
  onTor: number;
  onTorSaid: number;
  directWithDoh: number;
  directWithDohUnknown: number;
  certainLies: number;
  /** "This network" named alone, though innocent. */
  networkAlone: number;
  stopped: number;
  named: number;
  unknown: number;
  /** Worlds with at least one contradiction of the grade. */
  grades: Record<Grade, number>;
  lookAlikes: Record<string, number>;
  /** Kind → how often, and the seeds of the first worlds that show it. */
  kinds: Record<string, { grade: Grade; count: number; seeds: number[] }>;
}

export function emptyTally(): Tally {
  return {
    worlds: 0,
    onTor: 0,
    onTorSaid: 0,
    directWithDoh: 0,
    directWithDohUnknown: 0,
    certainLies: 0,
    networkAlone: 0,
    stopped: 0,
    named: 0,
    unknown: 0,
    grades: { lie: 0, 'lie-alone': 0, soft: 0, blind: 0, silent: 0, needless: 0, 'false-alarm': 0 },
    lookAlikes: {},
    kinds: {},
  };
}

/** Plays the worlds of these seeds: `seed`, `seed + 1`, … */
export async function tallyOf(seed: number, count: number, hasLiar: boolean): Promise<Tally> {
  const tally = emptyTally();
  for (let one = seed; one < seed + count; one += 1) {
    const world = drawWorld(one, hasLiar);
    note(tally, one, hold(world, await play(world)));
  }
  return tally;
}

const MOST_SEEDS = 8;

function note(tally: Tally, seed: number, held: Held): void {
  const { truth, said, contradictions, lookAlike } = held;
  tally.worlds += 1;
  if (said === 'unknown') tally.unknown += 1;
  if (truth.is === 'tor') tally.onTor += 1;
  if (truth.is === 'tor' && said === 'tor') tally.onTorSaid += 1;
  if (held.isDirectWithDoh) tally.directWithDoh += 1;
  if (held.isDirectWithDoh && said === 'unknown') tally.directWithDohUnknown += 1;
  tally.stopped += held.stopped;
  tally.named += held.named;
  if (lookAlike !== undefined) tally.lookAlikes[lookAlike] = (tally.lookAlikes[lookAlike] ?? 0) + 1;
  for (const name of held.blameApart) tally.lookAlikes[name] = (tally.lookAlikes[name] ?? 0) + 1;
  if (contradictions.some(({ grade, isCertain }) => grade === 'lie' && isCertain)) tally.certainLies += 1;
  if (contradictions.some(isNetworkAlone)) tally.networkAlone += 1;
  for (const grade of new Set(contradictions.map((one) => one.grade))) tally.grades[grade] += 1;
  for (const key of new Set(contradictions.map(({ grade, kind }) => `${grade}|${kind}`))) {
    const grade = contradictions.find((one) => key === `${one.grade}|${one.kind}`)?.grade ?? 'lie';
    const entry = tally.kinds[key] ?? { grade, count: 0, seeds: [] };
    entry.count += 1;
    if (entry.seeds.length < MOST_SEEDS) entry.seeds.push(seed);
    tally.kinds[key] = entry;
  }
}

export function isNetworkAlone({ grade, kind }: Contradiction): boolean {
  return grade === 'lie-alone' && /, said network \(/.test(kind);
}

export function addUp(one: Tally, other: Tally): Tally {
  const sum = emptyTally();
  for (const tally of [one, other]) {
    for (const key of COUNTS) sum[key] += tally[key];
    for (const grade of GRADES) sum.grades[grade] += tally.grades[grade];
    for (const [name, count] of Object.entries(tally.lookAlikes))
      sum.lookAlikes[name] = (sum.lookAlikes[name] ?? 0) + count;
    for (const [key, { grade, count, seeds }] of Object.entries(tally.kinds)) {
      const before = sum.kinds[key] ?? { grade, count: 0, seeds: [] };
      sum.kinds[key] = {
        grade,
        count: before.count + count,
        seeds: [...before.seeds, ...seeds].slice(0, MOST_SEEDS),
      };
    }
  }
  return sum;
}

const COUNTS = [
  'worlds',
  'onTor',
  'onTorSaid',
  'directWithDoh',
  'directWithDohUnknown',
  'certainLies',
  'networkAlone',
  'stopped',
  'named',
  'unknown',
] as const;
