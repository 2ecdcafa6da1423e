import type { Sign } from '../run.ts';
import { atLeast, type LogRule, type Story } from './rule.ts';

/** What stands in the way on this computer: no network has a part in it. */
export const HERE: readonly LogRule[] = [
  { conclusion: 'already-running', when: ({ all }) => atLeast(1, all('portTaken', 'alreadyRunning')) },
  { conclusion: 'too-many-files', when: ({ all }) => atLeast(1, all('tooManyFiles')) },
  {
    conclusion: 'transport-missing',
    when: ({ all, failures }) =>
      failures?.kind === 'transport'
        ? failures.signs
        : atLeast(1, all('launchFailed', 'noTransport', 'unknownTransport', 'noListeners', 'notATransport')),
  },
  { conclusion: 'transport-crashed', when: crashed },
  { conclusion: 'bridge-line', when: ({ all }) => atLeast(1, all('badArguments')) },
  {
    conclusion: 'settings-exclude',
    when: ({ all, run }) => (run.met ? undefined : atLeast(1, all('firewallPolicy'))),
  },
  { conclusion: 'too-old', when: tooOld },
  { conclusion: 'clock', when: clock },
  { conclusion: 'waits-for-connect', when: waits },
  {
    conclusion: 'forbidden-here',
    when: ({ failures }) => (failures?.kind === 'forbidden' ? failures.signs : undefined),
  },
  {
    conclusion: 'offline',
    when: ({ all, failures }) => (failures?.kind === 'no-route' ? atLeast(1, all('networkDown')) : undefined),
  },
];

/** A transport that Tor itself ends at its own end did not crash. */
function crashed({ all }: Story): readonly Sign[] | undefined {
  const [ended] = all('ended');
  const signs = all('transportEnded', 'transportDied').filter(
    ({ entry, words }) => words[0] !== '0' && (ended === undefined || entry.line < ended.entry.line),
  );
  return atLeast(1, signs);
}

/**
 * Since 2026-07-09 the consensus is signed in a way that tor 0.4.7 and older does not know: it stands at 25 to 30 % for
 * ever, which looks like a block (umbrel #2151, orbot-android #1758).
 */
function tooOld({ all, run }: Story): readonly Sign[] | undefined {
  const refused = all('notSigned', 'badSignatures');
  if (refused.length > 0) return refused;
  const version = all('running').at(-1);
  const [, minor = '9', patch = '9'] = /^0\.(\d+)\.(\d+)/.exec(version?.words[0] ?? '') ?? [];
  const isOld = Number(minor) < 4 || (Number(minor) === 4 && Number(patch) <= 7);
  const percent = run.progress?.percent ?? 0;
  const stands = run.signs.findLast(({ name }) => name === 'bootstrapped');
  return version !== undefined && stands !== undefined && isOld && percent >= 25 && percent <= 30
    ? [version, stands]
    : undefined;
}

/** One relay's word for the time does not explain connections that nobody answers. */
function clock({ all, failures }: Story): readonly Sign[] | undefined {
  if (failures?.kind === 'clock') return [...all('clock'), ...failures.signs];
  return failures === undefined ? atLeast(1, all('clock', 'clockBehindConsensus')) : undefined;
}

/** Tor Browser keeps Tor off the network until somebody presses *Connect*; Orbot the same. */
function waits({ run, failures }: Story): readonly Sign[] | undefined {
  const last = run.signs.findLastIndex(({ name }) => name === 'disabled' || name === 'hibernating');
  const isGoing = run.signs
    .slice(last + 1)
    .some(({ name, words }) => name === 'bootstrapped' && words[0] !== '0');
  const sign = run.signs[last];
  return sign === undefined || isGoing || failures !== undefined ? undefined : [sign];
}
