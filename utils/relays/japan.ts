// Made by `npm run japan` from scripts/data, where the method stands too. Data of 2013-04 to 2026-08-22, CC0-1.0.

/** How many relays Japan had in a month. */
export interface RelayMonth {
  /** YYYY-MM */
  readonly month: string;
  readonly relays: number;
}

/** What the relays of a country are, and hold of all relays' capacity. */
export interface CountryPart {
  /** ISO 3166-1 alpha-2, lower case. */
  readonly country: string;
  readonly relays: number;
  /** 0–1: of all guard probability that is known. */
  readonly guardShare: number;
  readonly exits: number;
  /** 0–1: of the bandwidth that all exits advertise, where it is known. */
  readonly exitBandwidthShare: number;
}

const lines = (text: string) => text.trim().split('\n');

/** Every count that is known, oldest first: one of 2013, three of 2017 and 2018, the 15th of each month since June 2023, and 2026-08-22. */
export const RELAYS_IN_JAPAN: readonly RelayMonth[] = lines(`
2013-04 52
2017-07 81
2017-10 77
2018-01 85
2023-06 32
2023-07 33
2023-08 34
2023-09 46
2023-10 33
2023-11 33
2023-12 39
2024-01 33
2024-02 36
2024-03 29
2024-04 34
2024-05 35
2024-06 34
2024-07 42
2024-08 43
2024-09 47
2024-10 47
2024-11 44
2024-12 49
2025-01 51
2025-02 47
2025-03 52
2025-04 52
2025-05 63
2025-06 65
2025-07 74
2025-08 61
2025-09 57
2025-10 56
2025-11 64
2025-12 79
2026-01 67
2026-02 63
2026-03 65
2026-04 71
2026-05 66
2026-06 69
2026-07 65
2026-08 74
`).map((line) => ({ month: line.slice(0, 7), relays: Number(line.slice(8)) }));

/** Japan, and three large ones to compare it with, on 2026-08-22. */
export const COUNTRY_PARTS: readonly CountryPart[] = lines(`
jp 74 0.0001693 3 0.0001679
us 3448 0.1492 1155 0.176
de 1739 0.3101 415 0.2012
nl 1137 0.1464 601 0.269
`).map((line) => {
  const [country = '', ...numbers] = line.split(' ');
  const [relays = 0, guardShare = 0, exits = 0, exitBandwidthShare = 0] = numbers.map(Number);
  return { country, relays, guardShare, exits, exitBandwidthShare };
});
