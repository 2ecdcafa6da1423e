import { failuresOf } from '../failures.ts';
import type { Run, Sign } from '../run.ts';
import { atLeast, type LogRule, type Story } from './rule.ts';

/** A start that ended well was slow at most, whatever it complained of before. */
export const ENDED_WELL: readonly LogRule[] = [
  { conclusion: 'tor-over-tor', when: ({ all }) => atLeast(1, all('torOverTor')) },
  {
    conclusion: 'lost',
    when: ({ run }) => {
      const later = afterDone(run);
      if (later === undefined) return undefined;
      const failed = failuresOf(later)?.signs ?? [];
      const isGone = later.signs.some(({ name }) => name === 'noLongerEnough') || failed.length > 0;
      return isGone ? [...later.signs.filter(({ name }) => name === 'noLongerEnough'), ...failed] : undefined;
    },
    isOpen: true,
  },
  {
    conclusion: 'port-not-allowed',
    when: (story) => (isDone(story) ? atLeast(1, story.all('portNotAllowed')) : undefined),
  },
  {
    conclusion: 'slow',
    when: (story) =>
      isDone(story) ? atLeast(1, story.all('stuck', 'failures', 'socksFailure', 'socksNoWay')) : undefined,
  },
  { conclusion: 'connected', when: (story) => (isDone(story) ? done(story.run) : undefined) },
];

function done({ signs }: Run): readonly Sign[] {
  return signs.filter(({ name, words }) => name === 'bootstrapped' && words[0] === '100').slice(-1);
}

function isDone({ run }: Story): boolean {
  return done(run).length > 0;
}

/** What a run wrote after it was connected. */
function afterDone(run: Run): Run | undefined {
  const [last] = done(run);
  if (last === undefined) return undefined;
  const signs = run.signs.slice(run.signs.indexOf(last) + 1);
  return { ...run, signs, entries: signs.map(({ entry }) => entry) };
}
