import type { Blockage, Culprit } from '../../../utils/model/blockage.ts';
import type { Verdict } from '../../../utils/model/verdict.ts';
import type { Played, Sent } from '../play.ts';
import type { World } from '../world.ts';
import { type Apart, countedApart } from './apart.ts';
import { type BlameApart, blameApart } from './blame-apart.ts';
import { isDirectWithDoh, isInReach } from './reach.ts';
import { hasGoodRow, stopsIn } from './stops.ts';
import { type Truth, truthOf } from './truth.ts';

/**
 * lie: contrary to what is so. lie-alone: one culprit named alone, and innocent. soft: right, with less than could be
 * said. blind: the culprit that is so is not among those named. silent: stopped, and nothing is said of it. needless: not
 * known, where an honest answer was in reach. false-alarm: said to be stopped on purpose, and it is an accident.
 */
export const GRADES = ['lie', 'lie-alone', 'soft', 'blind', 'silent', 'needless', 'false-alarm'] as const;
export type Grade = (typeof GRADES)[number];

export interface Contradiction {
  readonly grade: Grade;
  /** What kind it is, for counting: the same kind is one line of the table. */
  readonly kind: string;
  readonly isCertain: boolean;
}

export interface Held {
  readonly truth: Truth;
  readonly said: Verdict['type'];
  readonly isCertain: boolean;
  readonly lookAlike?: Apart;
  readonly contradictions: readonly Contradiction[];
  /** Endpoints that somebody stopped and of which a culprit was named; and how often the true one was among them. */
  readonly stopped: number;
  readonly named: number;
  /** What is counted apart of who stopped what, each once. */
  readonly blameApart: readonly BlameApart[];
  readonly isDirectWithDoh: boolean;
}

/** Holds what the product said against what is so. */
export function hold(world: World, played: Played): Held {
  const truth = truthOf(world, played);
  const { verdict } = played.report;
  const isCertain = verdict.type !== 'unknown' && verdict.certainty === 'certain';
  const onVerdict = verdictContradictions(world, truth, played);
  const onBlame = blameContradictions(world, played);
  const wrong = onVerdict.find(({ grade }) => grade === 'lie');
  const apart = wrong === undefined ? undefined : countedApart(truth, played);
  return {
    truth,
    said: verdict.type,
    isCertain,
    ...(apart === undefined ? {} : { lookAlike: apart }),
    contradictions: [
      ...onVerdict.filter((one) => apart === undefined || one !== wrong),
      ...onBlame.contradictions,
    ],
    stopped: onBlame.stopped,
    named: onBlame.named,
    blameApart: [...onBlame.apart],
    isDirectWithDoh: isDirectWithDoh(world, played),
  };
}

function verdictContradictions(world: World, truth: Truth, played: Played): readonly Contradiction[] {
  const { verdict } = played.report;
  const name = world.connection.name;
  if (verdict.type === 'unknown') {
    const isNeedless = isInReach(world, truth, played) || isDirectWithDoh(world, played);
    return isNeedless
      ? [{ grade: 'needless', kind: `${name}: unknown, ${verdict.reason}`, isCertain: false }]
      : [];
  }
  const isCertain = verdict.certainty === 'certain';
  const said = verdict.type === 'mixed' ? `mixed ${verdict.kind.type}` : verdict.type;
  if (!truth.right.includes(verdict.type)) {
    const kind = `${name}: is ${truth.is}, said ${said}${isCertain ? ', certain' : ''}`;
    return [{ grade: 'lie', kind, isCertain }];
  }
  return isCertain ? [] : [{ grade: 'soft', kind: `${name}: ${said}, likely`, isCertain }];
}

const IPV6 = 'address-ipv6';

function blameContradictions(world: World, played: Played) {
  const { sent, report } = played;
  const contradictions: Contradiction[] = [];
  const apart = new Set<BlameApart>();
  let stopped = 0;
  let named = 0;
  for (const [endpoint, stop] of stopsIn(sent)) {
    const { cause } = stop;
    const blockage = report.blockages.find((one) => one.endpoint === endpoint);
    if (blockage === undefined) {
      // An IPv6 address that cannot be reached is no block: half of all lines have no IPv6. A lost packet is none either.
      const isNoBlock = endpoint === IPV6 || cause === 'offline';
      if (!isNoBlock && !hasGoodRow(endpoint, report.observations))
        contradictions.push({ grade: 'silent', kind: `is ${cause}, nothing said`, isCertain: false });
      continue;
    }
    const isNamed = blockage.suspects.includes(cause);
    const lookAlike = isNamed ? undefined : blameApart(world, played, stop, blockage);
    if (!isStoppedOnPurpose(endpoint, sent)) contradictions.push(...ofPurpose(blockage, cause));
    if (lookAlike !== undefined) {
      apart.add(lookAlike);
      continue;
    }
    stopped += 1;
    if (isNamed) named += 1;
    contradictions.push(...ofBlockage(blockage, cause));
  }
  return { contradictions, stopped, named, apart };
}

function ofBlockage({ suspects, certainty, techniques }: Blockage, cause: Culprit): readonly Contradiction[] {
  const said = suspects.length === 0 ? 'nobody' : suspects.join(' ');
  const isCertain = certainty === 'certain';
  const kind = `is ${cause}, said ${said} (${techniques.join(' ')})${isCertain ? ', certain' : ''}`;
  if (suspects.includes(cause)) return suspects.length === 1 ? [] : [{ grade: 'soft', kind, isCertain }];
  const grade = suspects.length === 1 ? 'lie-alone' : 'blind';
  return [{ grade, kind, isCertain }];
}

/** What happens to a service, a line, a clock or a proxy by itself is nobody's purpose. */
const ACCIDENTS: readonly Culprit[] = ['offline', 'clock', 'own-proxy', 'service'];

/** Somebody stops this host on purpose, though one request to it failed by accident. */
function isStoppedOnPurpose(id: string, sent: readonly Sent[]): boolean {
  const host = sent.find(({ endpoint }) => endpoint.id === id)?.endpoint.host;
  const causes = sent.flatMap(({ endpoint, travelled }) =>
    endpoint.host === host ? (travelled.cause ?? []) : [],
  );
  return causes.some((cause) => !ACCIDENTS.includes(cause));
}

function ofPurpose({ deliberate, techniques }: Blockage, cause: Culprit): readonly Contradiction[] {
  if (!deliberate || !ACCIDENTS.includes(cause)) return [];
  const kind = `is ${cause}, said to be on purpose (${techniques.join(' ')})`;
  return [{ grade: 'false-alarm', kind, isCertain: false }];
}
