import type { SurveySize } from '../utils/model/survey.ts';
import { nullShare } from '../utils/survey/null-share.ts';
import { type Chances, claimsAside, exactOdds, type Odds } from './survey-exact.ts';

/** One row of the table: what is so, and how likely a survey says what. */
export interface World {
  readonly name: string;
  /** Nobody stops Tor: "relays blocked" and "some" are wrong. */
  readonly isInnocent: boolean;
  readonly odds: () => Row;
}

/** `aside`: after "open", relays on other ports or over IPv6 are called stopped. */
export type Row = Omit<Odds, 'opened'> & { readonly aside: number };

/** Relays that are gone from a directory of so many days, weighted by guard probability (consensus 2024-05-17 and the year after). */
const GONE: Readonly<Record<number, number>> = { 7: 0.033, 30: 0.098, 90: 0.217, 180: 0.305 };
/** What a list of so many days has of today's relays, by guard probability (2026-08-22, utils/relays/list-ages.ts). */
const LISTED = { 30: 0.9606, 180: 0.7096 };
const NOISE = 0.02;
const BAD_LINE = 0.05;

/** Silent for any of independent reasons. */
function anyOf(...chances: readonly number[]): number {
  return 1 - chances.reduce((none, chance) => none * (1 - chance), 1);
}

function p0At(days: number): number {
  return nullShare(days) ?? Number.NaN;
}

/** Relays are gone by age; `stopped` of them and `hosts` of the hosts are stopped. */
function at(days: number, more: { noise?: number; stopped?: number; hosts?: number } = {}): Chances {
  const { noise = NOISE, stopped = 0, hosts = 0 } = more;
  return { relay: anyOf(GONE[days] ?? 0, noise, stopped), host: anyOf(noise, hosts), p0: p0At(days) };
}

function world(name: string, isInnocent: boolean, chances: Chances, size?: SurveySize): World {
  return { name, isInnocent, odds: () => rowOf(chances, size) };
}

function rowOf(chances: Chances, size?: SurveySize): Row {
  const { opened, ...odds } = exactOdds(chances, size);
  return { ...odds, aside: claimsAside({ ...odds, opened }, chances) };
}

/** The probability that a relay is silent differs from survey to survey: Beta with this mean and intra-class correlation. */
function correlated(mean: number, icc: number, host: number, p0: number): Row {
  const total = 1 / icc - 1;
  const [a, b] = [mean * total, (1 - mean) * total];
  const steps = 60;
  const points = Array.from({ length: steps }, (_, step) => (step + 0.5) / steps);
  const weights = points.map((p) => p ** (a - 1) * (1 - p) ** (b - 1));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const rows = points.map((relay) => rowOf({ relay, host, p0 }));
  const average = (of: (row: Row) => number) =>
    rows.reduce((all, row, step) => all + ((weights[step] ?? 0) / sum) * of(row), 0);
  return {
    blocked: average((row) => row.blocked),
    some: average((row) => row.some),
    open: average((row) => row.open),
    cannotTell: average((row) => row.cannotTell),
    relays: average((row) => row.relays),
    hosts: average((row) => row.hosts),
    aside: average((row) => row.aside),
  };
}

export const WORLDS: readonly World[] = [
  ...[7, 30, 90, 180].map((days) => world(`no block, directory ${days} days old`, true, at(days))),
  world('no block, bad line (5 %), directory 180 days old', true, at(180, { noise: BAD_LINE })),
  world('no block, bad line, worst week seen (19 % silent)', true, {
    relay: 0.19,
    host: BAD_LINE,
    p0: p0At(7),
  }),
  world('no block, bad line, worst month seen (24 % silent)', true, {
    relay: 0.24,
    host: BAD_LINE,
    p0: p0At(30),
  }),
  {
    name: 'no block, relays fail together (mean 10 %, icc .05)',
    isInnocent: true,
    odds: () => correlated(0.1, 0.05, NOISE, p0At(7)),
  },
  ...[7, 90, 180].map((days) =>
    world(`all relays blocked, directory ${days} days old`, false, at(days, { stopped: 1 })),
  ),
  world('blocked by a list 30 days old, directory 7', false, at(7, { stopped: LISTED[30] })),
  world('blocked by a list 180 days old, directory 7', false, at(7, { stopped: LISTED[180] })),
  world('blocked by a list 180 days old, directory 90', false, at(90, { stopped: LISTED[180] })),
  world('the same, directory 7, looked closer', false, at(7, { stopped: LISTED[180] }), 'closer'),
  world('half of the relays blocked', false, at(7, { stopped: 0.5 })),
  world('half of the relays blocked, looked closer', false, at(7, { stopped: 0.5 }), 'closer'),
  ...[0.3, 0.5, 0.8].map((h) =>
    world(`${h * 100} % of hosting networks stopped, not Tor`, true, at(7, { stopped: h, hosts: h })),
  ),
  world('50 % of hosting networks stopped, directory 90', true, at(90, { stopped: 0.5, hosts: 0.5 })),
  world('30 % of hosting networks stopped, directory 180', true, at(180, { stopped: 0.3, hosts: 0.3 })),
];

/** The worst wrong claim of all kinds, whatever share h of hosting networks is stopped, with as many silent relays as the null allows. */
export function worstClaim(p0: number, steps: number): number {
  const shares = Array.from({ length: steps + 1 }, (_, step) => step / steps);
  const claims = shares.map((h) => wrongClaims(rowOf({ relay: h + (1 - h) * p0, host: h, p0 })));
  return Math.max(...claims);
}

/** What is wrong where nobody stops Tor. */
export function wrongClaims({ blocked, some, aside }: Row): number {
  return blocked + some + aside;
}
