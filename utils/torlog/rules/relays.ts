import type { Failure } from '../failures.ts';
import type { Sign } from '../run.ts';
import { atLeast, type LogRule, type Story } from './rule.ts';

/** Seconds without a step after which a start that would go on has gone on. */
const LONG = 60;

/** Relays themselves. Where one of them finished Tor's handshake, the way is open at least to some. */
export const RELAYS: readonly LogRule[] = [
  {
    conclusion: 'some-relays-silent',
    when: ({ run, failures }) => (run.met ? failures?.signs : undefined),
    isOpen: true,
  },
  {
    conclusion: 'identity',
    when: ({ all, failures }) => failedBy(failures, 'identity') ?? atLeast(3, all('identity')),
  },
  { conclusion: 'relays-silent', when: ({ failures }) => failedBy(failures, 'connecting'), isOpen: true },
  { conclusion: 'relays-refuse', when: ({ failures }) => failedBy(failures, 'refused'), isOpen: true },
  // A router that has no line says "no route to host", and so does a filter that rejects (the lab, 2026-11).
  {
    conclusion: 'relays-unreachable',
    when: ({ failures }) => failedBy(failures, 'no-route'),
    isOpen: true,
  },
  { conclusion: 'tls-altered', when: ({ failures }) => failedBy(failures, 'tls-broken'), isOpen: true },
  {
    conclusion: 'tls-altered',
    when: ({ all, run }) => (run.met ? undefined : atLeast(3, all('tlsError'))),
    isOpen: true,
  },
  { conclusion: 'handshake-cut', when: ({ failures }) => failedBy(failures, 'tls', 'handshake') },
  { conclusion: 'relays-silent', when: (story) => standsAt(story, 'connecting'), isOpen: true },
  { conclusion: 'handshake-cut', when: (story) => standsAt(story, 'handshake'), isOpen: true },
  {
    conclusion: 'directory-slow',
    when: ({ all, run }) =>
      run.met && run.progress?.stage === 'directory' && run.waited >= LONG
        ? atLeast(1, all('moreDescriptors', 'noConsensus', 'bootstrapped'))
        : undefined,
    isOpen: true,
  },
  { conclusion: 'ended', when: ({ all }) => atLeast(1, all('ended')) },
  { conclusion: 'stands', when: stands, isOpen: true },
];

function failedBy(failures: Story['failures'], ...kinds: readonly Failure[]): readonly Sign[] | undefined {
  return failures !== undefined && kinds.includes(failures.kind) ? failures.signs : undefined;
}

/** A packet that is dropped makes no warning, so a log that ends here may have stood still for long (the lab: 150 s). */
function stands({ run, hasBridge }: Story): readonly Sign[] | undefined {
  const { stage } = run.progress ?? {};
  const isWaiting = stage === 'connecting' || stage === 'handshake';
  return isWaiting && !hasBridge && !run.met ? atLeast(1, run.signs.filter(isStep).slice(-1)) : undefined;
}

/** Nothing came for so long. */
function standsAt({ run, hasBridge }: Story, stage: 'connecting' | 'handshake'): readonly Sign[] | undefined {
  const isThere = !hasBridge && !run.met && run.progress?.stage === stage && run.waited >= LONG;
  return isThere ? run.signs.filter(isStep).slice(-1) : undefined;
}

function isStep({ name }: Sign): boolean {
  return name === 'bootstrapped';
}
