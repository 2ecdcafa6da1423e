import type { Hints } from '../../../utils/model/hints.ts';
import type { StoredSurvey } from '../../../utils/model/measured.ts';
import type { Finding, Observation } from '../../../utils/model/observation.ts';
import type { Relay } from '../../../utils/model/relay.ts';
import type { Report } from '../../../utils/model/report.ts';
import { type GroupCount, SURVEY_GROUPS, type SurveyPattern } from '../../../utils/model/survey.ts';
import type { Verdict, VerdictType } from '../../../utils/model/verdict.ts';
import { address, BLOCKED, EXIT, OWN, START } from './example.ts';

const RELAY: Required<Relay> = {
  fingerprint: 'A'.repeat(40),
  nickname: 'F3Netze',
  country: 'de',
  exit: true,
  guard: true,
};

/** Every optional part of a finding is there; the compiler asks for those that are new. */
type Whole<Part> = Part extends unknown ? Required<Part> : never;
type OfType<Type> = Whole<Extract<Finding, { type: Type }>>;

const FINDINGS: { readonly [Type in Finding['type']]: OfType<Type> } = {
  waiting: { type: 'waiting' },
  'not-asked': { type: 'not-asked', why: 'discreet' },
  'no-answer': {
    type: 'no-answer',
    failure: 'connection_reset',
    step: 'tls',
    verbatim: 'NS_ERROR_NET_RESET',
  },
  unreadable: { type: 'unreadable', why: 'http-status', status: 403 },
  sees: { type: 'sees', address: EXIT, country: 'DE' },
  exit: { type: 'exit', address: EXIT, basis: 'relay-search', relays: [RELAY] },
  'not-listed': { type: 'not-listed', address: OWN, basis: 'exit-list', ownRelay: false, confirmed: true },
  'too-old': { type: 'too-old', address: OWN, basis: 'saved-directory', missed: 0.02 },
  'not-covered': { type: 'not-covered', address: address('2001:db8::7'), isNearExit: true },
  doubtful: { type: 'doubtful', address: OWN, why: 'control-missing' },
  'onion-loaded': { type: 'onion-loaded' },
  'onion-proved': { type: 'onion-proved' },
  works: { type: 'works' },
  resolves: { type: 'resolves', addresses: [address('192.0.2.1'), address('2001:db8::1')], kind: 'public' },
  'server-present': { type: 'server-present' },
  'local-tor': { type: 'local-tor' },
  'told-whole-device': { type: 'told-whole-device' },
};

const HINTS: Required<Hints> = {
  peer: address('1.1.1.1'),
  handshake: 'completed',
  clock: 12,
  flow: { bytes: 100, ms: 20, idle: 0 },
  foreignAuthority: 'Charles Proxy CA',
  builtInAuthority: true,
  resolvedByBrowser: true,
  redirect: 'http://lighthouse.du.ae',
  page: 'legal',
  proxyDns: true,
  retryAt: START + 60_000,
};

const FOUND = {
  certainty: 'likely',
  evidence: ['tor-check'],
  agreement: { agree: 1, of: 2 },
  caveats: ['sources-differ'],
} as const;
const EXITS = [{ address: EXIT, relays: [RELAY] }];

const VERDICTS: { readonly [Type in VerdictType]: Extract<Verdict, { type: Type }> } = {
  tor: { type: 'tor', exits: EXITS, ...FOUND },
  'not-tor': { type: 'not-tor', addresses: [OWN], ...FOUND },
  mixed: { type: 'mixed', kind: { type: 'family', exposed: 6 }, exits: EXITS, addresses: [OWN], ...FOUND },
  unknown: { type: 'unknown', reason: 'sources-differ', evidence: ['tor-check'], addresses: [OWN] },
};

/** Asked by a request, and without one. */
function rowsOf(finding: Finding): readonly Observation[] {
  const row = {
    endpoint: 'tor-check',
    witness: 'tor-exit-scan',
    role: 'witness',
    host: 'check.torproject.org',
    recipient: 'The Tor Project',
    look: { kind: 'name', host: 'check.torproject.org' },
    at: START + 5,
    route: 'direct',
    family: 4,
    hints: HINTS,
    finding,
  } as const;
  return [
    { ...row, elapsed: 10 },
    { ...row, listDate: START },
    { ...row, elapsed: 10, look: { kind: 'resolver', host: 'check.torproject.org' } },
  ];
}

/** Reports that have, together, every kind of everything that a report can hold. */
export const EVERYTHING: readonly Report[] = Object.values(VERDICTS).map((verdict) => ({
  ...BLOCKED,
  verdict,
  fault: 'TypeError',
  observations: Object.values(FINDINGS).flatMap(rowsOf),
}));

const COUNT: GroupCount = {
  asked: 8,
  answered: 1,
  silent: 1,
  reset: 1,
  refused: 1,
  closed: 1,
  unreachable: 1,
  leftOut: 2,
};

const PATTERNS: { readonly [Type in SurveyPattern['type']]: Extract<SurveyPattern, { type: Type }> } = {
  'new-relays-answer': { type: 'new-relays-answer', listDays: 30 },
  guards: { type: 'guards' },
  'other-ports': { type: 'other-ports' },
  ipv4: { type: 'ipv4' },
  ipv6: { type: 'ipv6' },
  country: { type: 'country', country: 'de' },
};

const SURVEY = {
  startedAt: START,
  finishedAt: START + 60_000,
  size: 'usual',
  seed: 1,
  directoryDate: START,
  groups: Object.fromEntries(SURVEY_GROUPS.map((group) => [group, COUNT])),
} as const;

/** Surveys that have, together, every kind of conclusion that names more than itself. */
export const EVERY_SURVEY: readonly StoredSurvey[] = [
  { ...SURVEY, conclusion: { type: 'cannot-tell', why: 'in-between' } },
  ...Object.values(PATTERNS).map(
    (pattern): StoredSurvey => ({
      ...SURVEY,
      conclusion: { type: 'some', pattern },
      measured: { scenario: 'relays', found: 'some', isBlocked: true, at: START },
    }),
  ),
];
