/** Relays in a month; the month as YYYY-MM. */
export interface RelayMonth {
  readonly month: string;
  readonly relays: number;
}

/** The years that the curve spans, and the most that it has room for. */
export const [FIRST_YEAR, LAST_YEAR, MOST_RELAYS] = [2013, 2027, 100];
/** Months that lie further apart are not joined: nobody knows what was between them. */
const JOINED_MONTHS = 1;

const monthsOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

/** 0–100 from left to right. @param month YYYY-MM */
export function acrossOf(month: string): number {
  return (100 * (monthsOf(month) - 12 * FIRST_YEAR)) / (12 * (LAST_YEAR - FIRST_YEAR));
}

/** 0–100 from top to bottom. */
export function downOf(relays: number): number {
  return 100 - (100 * relays) / MOST_RELAYS;
}

/** Months without a gap between them, as one stretch each. */
export function stretchesOf(months: readonly RelayMonth[]): readonly (readonly RelayMonth[])[] {
  const stretches: RelayMonth[][] = [];
  for (const one of months) {
    const last = stretches.at(-1)?.at(-1);
    if (last !== undefined && monthsOf(one.month) - monthsOf(last.month) <= JOINED_MONTHS)
      stretches.at(-1)?.push(one);
    else stretches.push([one]);
  }
  return stretches;
}

/** Where nothing is known for years: between which months. */
export function gapsOf(months: readonly RelayMonth[]): readonly (readonly [string, string])[] {
  return months.slice(1).flatMap(({ month }, index) => {
    const before = months[index]?.month ?? month;
    return monthsOf(month) - monthsOf(before) > 24 ? [[before, month] as const] : [];
  });
}

/** The months whose number is written beside them: lone counts of a year at their highest, the least and the most since, the last. */
export function labelledOf(months: readonly RelayMonth[]): readonly RelayMonth[] {
  const stretches = stretchesOf(months);
  const curve = stretches.at(-1) ?? [];
  const lone = stretches.slice(0, -1).flat();
  const first = lone[0];
  const highest = [...lone].sort((a, b) => b.relays - a.relays)[0];
  const sorted = [...curve].sort((a, b) => a.relays - b.relays);
  const wanted = [first, highest, sorted[0], sorted.at(-1), curve.at(-1)];
  return months.filter((one) => wanted.includes(one));
}
