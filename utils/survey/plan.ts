import {
  type CannotTell,
  SURVEY_LIMITS,
  type SurveyGroup,
  type SurveySize,
  type SurveyTarget,
  TOR_GROUPS,
} from '../model/survey.ts';
import type { SurveyPlan, SurveyRound, SurveyStage } from '../model/survey-plan.ts';
import type { Directory } from '../relays/directory.ts';
import { AUTHORITIES, IPV6_CONTROLS, PLAIN, PORT_CONTROLS, RESERVED } from './controls.ts';
import { blocked } from './decide.ts';
import { drawHosts, type HostList } from './draw-hosts.ts';
import { drawRelays, systemWeights } from './draw-relays.ts';
import { ageInDays, nullShare } from './null-share.ts';
import { randomFrom } from './random.ts';

/** Connections at a time: what home routers and censors that count connections put up with (Chromium: 6 to a host, 32 to a proxy). */
export const AT_A_TIME = 4;
/** ms until a target counts as silent; it gets a second try at the end of its round. */
export const DEADLINE_MS = 10_000;
const TRIES = 2;

const IN_A_SLOT = 2;
/** Relays on other ports, and over IPv6: more where it takes more silent ones to show a block, with an older directory. */
const ASIDE = [
  { p0: 0.15, relays: 8 },
  { p0: 0.27, relays: 10 },
  { p0: 1, relays: 12 },
];
/** Fewer than that can show nothing. */
const FEWEST_RELAYS = 5;

export interface PlanInput {
  readonly directory: Directory;
  readonly hosts: HostList;
  readonly size: SurveySize;
  /** A whole number from 0 to 2^32 - 1. */
  readonly seed: number;
  /** ms since the epoch */
  readonly now: number;
}

export interface NoPlan {
  readonly type: 'cannot-tell';
  readonly why: CannotTell;
}

/** All that a survey may ask, in rounds, from lists and seed. Nothing is asked here. */
export function planSurvey({ directory, hosts, size, seed, now }: PlanInput): SurveyPlan | NoPlan {
  const p0 = nullShare(ageInDays(directory.date, now));
  if (p0 === undefined) return { type: 'cannot-tell', why: 'directory-too-old' };
  const limits = SURVEY_LIMITS[size];
  const random = randomFrom(seed);
  // The smallest survey asks as few of Tor's addresses as can show anything.
  const aside = size === 'small' ? 0 : (ASIDE.find((one) => p0 <= one.p0)?.relays ?? 0);
  const drawn = drawRelays(directory.relays, { relays: limits.tor, otherPorts: aside, ipv6: aside }, random);
  const of = (group: SurveyGroup) => drawn.filter((target) => target.group === group);
  const relays = of('relays');
  if (relays.length < FEWEST_RELAYS) return { type: 'cannot-tell', why: 'too-few-relays' };
  const hosting = drawHosts(
    hosts,
    limits.hosts,
    { relays, weights: systemWeights(directory.relays) },
    random,
  );
  const rounds = [
    { stage: 'controls' as const, targets: [...PLAIN, ...RESERVED] },
    ...slots(relays, hosting),
    ...(aside > 0 ? inFours('other-ports', [...PORT_CONTROLS, ...of('other-ports')]) : []),
    // Where IPv6 does not work, no relay is asked over it.
    ...(aside > 0 ? [...inFours('ipv6', IPV6_CONTROLS), ...inFours('ipv6', of('ipv6'))] : []),
  ];
  return {
    size,
    seed,
    directoryDate: directory.date,
    canShowBlock: blocked(relays.length, relays.length, 0, hosting.length, p0),
    ...announced(rounds, limits.tor),
  };
}

/** The nine directory authorities: asked only after a survey that found most relays open, and only where somebody asks for it. */
export function planAuthorities(before: Pick<SurveyPlan, 'size' | 'seed' | 'directoryDate'>): SurveyPlan {
  const { size, seed, directoryDate } = before;
  const rounds = inFours('authorities', AUTHORITIES);
  return { size, seed, directoryDate, canShowBlock: false, ...announced(rounds, AUTHORITIES.length) };
}

type Announced = Pick<SurveyPlan, 'rounds' | 'groups' | 'mostTor' | 'most' | 'longestMs'>;

function announced(rounds: readonly SurveyRound[], limit: number): Announced {
  const targets = rounds.flatMap((round) => round.targets);
  const groups: Partial<Record<SurveyGroup, number>> = {};
  for (const { group } of targets) groups[group] = (groups[group] ?? 0) + 1;
  const tor = targets.filter(isTor).length;
  const mostTor = Math.min(tor, limit);
  return {
    rounds,
    groups,
    mostTor,
    most: targets.length - tor + mostTor,
    longestMs: longest(rounds, mostTor),
  };
}

export function isTor({ group }: SurveyTarget): boolean {
  return TOR_GROUPS.some((one) => one === group);
}

/** Two relays and two hosts at a time; what is left of the one when the other is used up follows. */
function slots(relays: readonly SurveyTarget[], hosting: readonly SurveyTarget[]): readonly SurveyRound[] {
  const count = Math.ceil(Math.max(relays.length, hosting.length) / IN_A_SLOT);
  return Array.from({ length: count }, (_, slot) => {
    const part = [slot * IN_A_SLOT, (slot + 1) * IN_A_SLOT] as const;
    return { stage: 'relays', targets: [...relays.slice(...part), ...hosting.slice(...part)] };
  });
}

function inFours(stage: SurveyStage, targets: readonly SurveyTarget[]): readonly SurveyRound[] {
  return Array.from({ length: Math.ceil(targets.length / AT_A_TIME) }, (_, round) => ({
    stage,
    targets: targets.slice(round * AT_A_TIME, (round + 1) * AT_A_TIME),
  }));
}

/** Where everything is silent twice, and what is not port 443 once more before a claim. A round in which Tor's addresses are asked has at least two of them, but for the last. */
function longest(rounds: readonly SurveyRound[], mostTor: number): number {
  const withTor = rounds.filter(({ targets }) => targets.some(isTor));
  const others = rounds.filter(({ targets }) => !targets.some(isTor));
  const turns = others.map(({ targets }) => Math.ceil(targets.length / AT_A_TIME));
  const torTurns = Math.min(withTor.length, Math.ceil(mostTor / IN_A_SLOT) + 1);
  const again = [...withTor].filter(({ stage }) => stage !== 'relays').flatMap(({ targets }) => targets);
  const againTurns = Math.ceil((Math.min(again.length, mostTor) + PLAIN.length) / AT_A_TIME);
  const all = (turns.reduce((sum, turn) => sum + turn, 0) + torTurns) * TRIES;
  return (all + (again.length === 0 ? 0 : againTurns)) * DEADLINE_MS;
}
