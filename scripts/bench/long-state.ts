import type { Browser } from '../../tests/rig/browsers/browser.ts';

const ROWS = 40;
const ENTRIES = 50;

interface StoredReport {
  readonly observations: readonly unknown[];
}

interface StoredHistory {
  readonly transitions: readonly { readonly at: number }[];
}

/** What is stored, grown: the rows and the entries over and over again, the transitions a minute apart. */
export async function longState(browser: Browser): Promise<Readonly<Record<string, unknown>>> {
  const report = await browser.storage.get<StoredReport>('report');
  const history = await browser.storage.get<StoredHistory>('history');
  if (report === undefined || history === undefined) throw new Error('No check is stored.');
  const observations = repeated(report.observations, ROWS);
  const transitions = repeated(history.transitions, ENTRIES).map((transition, nth) => ({
    ...transition,
    at: transition.at - (ENTRIES - nth) * 60_000,
  }));
  return { report: { ...report, observations }, history: { ...history, transitions } };
}

/** @throws Error where there is nothing to repeat */
function repeated<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (items.length === 0) throw new Error('There is nothing to repeat.');
  const times = Math.ceil(count / items.length);
  return Array.from({ length: times }, () => items)
    .flat()
    .slice(0, count);
}
