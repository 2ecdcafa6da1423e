import type { LogConclusion, LogReading, MarkedLine } from '../model/torlog.ts';
import { FOLLOWS } from './conclusions.ts';
import { entriesOf } from './lines.ts';
import { redacted } from './redact.ts';
import { ENDED_WELL } from './rules/ended.ts';
import { HERE } from './rules/here.ts';
import { RELAYS } from './rules/relays.ts';
import { type Story, storyOf } from './rules/rule.ts';
import { ON_THE_WAY } from './rules/way.ts';
import { type Run, runsOf, type Sign } from './run.ts';

/** The first that applies, applies. */
const RULES = [...ENDED_WELL, ...HERE, ...ON_THE_WAY, ...RELAYS];
/** So many lines are shown at most. */
const MOST_MARKED = 12;

interface Conclusion {
  readonly conclusion: LogConclusion;
  readonly isOpen: boolean;
  readonly signs: readonly Sign[];
}

/**
 * What a log of Tor says: how far its last start came, what stopped it, and what can be done. Rules and sources: the files
 * beside this one.
 * @param text a log as people paste it, of any length and from any program; no part of it is kept
 */
export function readLog(text: string): LogReading {
  const { entries, linesRead } = entriesOf(text);
  const runs = runsOf(entries);
  const story = storyOf(
    runs.at(-1) ?? { signs: [], entries, progress: undefined, waited: 0, met: false, way: 'direct' },
  );
  const { conclusion, isOpen, signs } = concluded(story);
  const { run } = story;
  const clock = signs.find(({ name }) => name === 'clock')?.words[0];
  return {
    conclusion,
    certainty: isOpen ? 'open' : 'likely',
    suspects: FOLLOWS[conclusion].suspects,
    steps: FOLLOWS[conclusion].steps,
    progress: run.progress,
    way: run.way,
    version: run.signs.find(({ name }) => name === 'running')?.words[0],
    clockOffBy: clock,
    failed: failed(story, signs),
    runs: runs.length,
    linesRead,
    marked: marked(signs),
  };
}

function concluded(story: Story): Conclusion {
  for (const { conclusion, when, isOpen = false } of RULES) {
    const signs = when(story);
    if (signs !== undefined) return { conclusion, isOpen, signs };
  }
  const { signs } = story.run;
  return { conclusion: unread(story.run), isOpen: true, signs: signs.slice(-1) };
}

/** Nothing to go by, or a start that had no time to fail yet. */
function unread({ signs, progress }: Run): LogConclusion {
  if (signs.length === 0) return 'no-log';
  return progress === undefined || progress.stage !== 'done' ? 'too-short' : 'cannot-tell';
}

function failed({ failures }: Story, signs: readonly Sign[]): LogReading['failed'] {
  if (!failures?.signs.some((sign) => signs.includes(sign))) return undefined;
  return { count: failures.count, of: failures.of };
}

function marked(signs: readonly Sign[]): readonly MarkedLine[] {
  const entries = [...new Set(signs.map(({ entry }) => entry))];
  return entries.slice(-MOST_MARKED).map(({ line, message }) => ({ line, text: redacted(message) }));
}
