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

/** Youngest first. */
export const LIST_AGES: readonly ListAge[] = [
  {
    days: 1,
    madeOn: '2026-08-21',
    relays: 10_157,
    missed: 160,
    guardShareMissed: 0.00005714736067205301,
    addresses: 7_382,
    dead: 115,
    fallbacks: 189,
    fallbacksMissed: 0,
  },
  {
    days: 3,
    madeOn: '2026-08-19',
    relays: 10_157,
    missed: 317,
    guardShareMissed: 0.001987363373313479,
    addresses: 7_457,
    dead: 350,
    fallbacks: 189,
    fallbacksMissed: 1,
  },
  {
    days: 7,
    madeOn: '2026-08-15',
    relays: 10_157,
    missed: 535,
    guardShareMissed: 0.0029006975594212934,
    addresses: 7_408,
    dead: 481,
    fallbacks: 189,
    fallbacksMissed: 2,
  },
  {
    days: 14,
    madeOn: '2026-08-08',
    relays: 10_157,
    missed: 667,
    guardShareMissed: 0.012158910920228484,
    addresses: 7_470,
    dead: 658,
    fallbacks: 189,
    fallbacksMissed: 3,
  },
  {
    days: 30,
    madeOn: '2026-07-23',
    relays: 10_157,
    missed: 1_027,
    guardShareMissed: 0.03938588259743446,
    addresses: 7_374,
    dead: 894,
    fallbacks: 189,
    fallbacksMissed: 9,
  },
  {
    days: 60,
    madeOn: '2026-06-23',
    relays: 10_157,
    missed: 1_875,
    guardShareMissed: 0.07497725772898163,
    addresses: 7_413,
    dead: 1_273,
    fallbacks: 189,
    fallbacksMissed: 5,
  },
  {
    days: 90,
    madeOn: '2026-05-24',
    relays: 10_157,
    missed: 2_322,
    guardShareMissed: 0.08835468691995803,
    addresses: 7_449,
    dead: 1_582,
    fallbacks: 189,
    fallbacksMissed: 13,
  },
  {
    days: 180,
    madeOn: '2026-02-23',
    relays: 10_157,
    missed: 3_919,
    guardShareMissed: 0.2904554684879156,
    addresses: 7_133,
    dead: 2_262,
    fallbacks: 189,
    fallbacksMissed: 43,
  },
  {
    days: 365,
    madeOn: '2025-08-22',
    relays: 10_157,
    missed: 5_521,
    guardShareMissed: 0.4787551724086172,
    addresses: 6_324,
    dead: 2_766,
    fallbacks: 189,
    fallbacksMissed: 73,
  },
];
