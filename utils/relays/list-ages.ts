// Made by `npm run list-ages` from scripts/data, where the method stands too. Data of 2026-08-22, CC0-1.0.

/** What a list of relay addresses that is some days old still has of the relays of `LIST_AGES_DATE`. */
export interface ListAge {
  /** Age of the list, in days. */
  readonly days: number;
  /** YYYY-MM-DD */
  readonly madeOn: string;
  readonly relays: number;
  /** Relays none of whose IPv4 addresses is on it. */
  readonly missed: number;
  /** 0–1: their part of all guard probability that is known. */
  readonly guardShareMissed: number;
  /** IPv4 addresses on it, and how many of them are no relay's any more. */
  readonly addresses: number;
  readonly dead: number;
  /** Fallback directories of tor 0.4.9.11 that still run, and how many of them are not on it. */
  readonly fallbacks: number;
  readonly fallbacksMissed: number;
}

/** ms since the epoch: the relays that the lists are compared with. */
export const LIST_AGES_DATE = Date.parse('2026-08-22T11:00:00Z');

/** The same for each age, said once for the size of the popup. */
const OF = { relays: 10_157, fallbacks: 189 };

/** Youngest first. */
export const LIST_AGES: readonly ListAge[] = [
  {
    ...OF,
    days: 1,
    madeOn: '2026-08-21',
    missed: 160,
    guardShareMissed: 0.00005714736067205301,
    addresses: 7_382,
    dead: 115,
    fallbacksMissed: 0,
  },
  {
    ...OF,
    days: 3,
    madeOn: '2026-08-19',
    missed: 317,
    guardShareMissed: 0.001987363373313479,
    addresses: 7_457,
    dead: 350,
    fallbacksMissed: 1,
  },
  {
    ...OF,
    days: 7,
    madeOn: '2026-08-15',
    missed: 535,
    guardShareMissed: 0.0029006975594212934,
    addresses: 7_408,
    dead: 481,
    fallbacksMissed: 2,
  },
  {
    ...OF,
    days: 14,
    madeOn: '2026-08-08',
    missed: 667,
    guardShareMissed: 0.012158910920228484,
    addresses: 7_470,
    dead: 658,
    fallbacksMissed: 3,
  },
  {
    ...OF,
    days: 30,
    madeOn: '2026-07-23',
    missed: 1_027,
    guardShareMissed: 0.03938588259743446,
    addresses: 7_374,
    dead: 894,
    fallbacksMissed: 9,
  },
  {
    ...OF,
    days: 60,
    madeOn: '2026-06-23',
    missed: 1_875,
    guardShareMissed: 0.07497725772898163,
    addresses: 7_413,
    dead: 1_273,
    fallbacksMissed: 5,
  },
  {
    ...OF,
    days: 90,
    madeOn: '2026-05-24',
    missed: 2_322,
    guardShareMissed: 0.08835468691995803,
    addresses: 7_449,
    dead: 1_582,
    fallbacksMissed: 13,
  },
  {
    ...OF,
    days: 180,
    madeOn: '2026-02-23',
    missed: 3_919,
    guardShareMissed: 0.2904554684879156,
    addresses: 7_133,
    dead: 2_262,
    fallbacksMissed: 43,
  },
  {
    ...OF,
    days: 365,
    madeOn: '2025-08-22',
    missed: 5_521,
    guardShareMissed: 0.4787551724086172,
    addresses: 6_324,
    dead: 2_766,
    fallbacksMissed: 73,
  },
];
