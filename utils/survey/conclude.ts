import type { SurveyAnswer, SurveyConclusion, SurveyPattern } from '../model/survey.ts';
import { countGroup, silentOf } from './count.ts';
import {
  type AskedBefore,
  areAuthoritiesStopped,
  decideIpv6,
  decidePorts,
  decideRelays,
  undecided,
} from './decide.ts';
import { patternOf } from './pattern.ts';

/** What the conclusions need to know of the relay directory. */
export interface Age {
  /** of the directory, in days */
  readonly days: number;
  /** share of silent relays that proves nothing at that age, 0–1 */
  readonly p0: number;
}

/** So many trusted certificates at relays' addresses, and such a share of them, are no chance: something answers for all. */
const FEWEST_TRUSTED = 2;
const TRUSTED_SHARE = 0.25;
/** One of the three may be misused by a router (1.1.1.1 is, on some) or stopped in a whole country; two are the line. */
const PLAIN_SILENT = 2;

/** The controls, before anything of Tor is asked. `undefined`: go on. */
export function concludeControls(answers: readonly SurveyAnswer[]): SurveyConclusion | undefined {
  // Silence is what is wanted there. A router that says "unreachable" or "refused" does so for addresses that nobody has.
  if (countGroup(answers, 'reserved').answered > 0)
    return { type: 'cannot-tell', why: 'something-answers-for-all' };
  const plain = silentOf(answers, 'plain');
  const isDead = plain.f >= PLAIN_SILENT || plain.n === 0;
  return isDead ? { type: 'cannot-tell', why: 'controls-silent' } : undefined;
}

/** @param isLast all relays and hosts were asked. `undefined`: go on. */
export function concludeRelays(
  answers: readonly SurveyAnswer[],
  { days, p0 }: Age,
  isLast: boolean,
): SurveyConclusion | undefined {
  if (isAnsweredByOther(answers)) return { type: 'cannot-tell', why: 'something-answers-for-all' };
  const relays = silentOf(answers, 'relays');
  const hosts = silentOf(answers, 'hosting');
  const counts = [relays.f, relays.n, hosts.f, hosts.n, p0] as const;
  const type = decideRelays(...counts);
  if (type === undefined) return isLast ? { type: 'cannot-tell', why: undecided(...counts) } : undefined;
  if (type === 'open') return { type };
  const ofRelays = answers.filter(({ target }) => target.group === 'relays');
  return withPattern(type, patternOf(ofRelays, days, p0));
}

/** After "open": relays on other ports. `undefined`: go on. */
export function concludePorts(
  answers: readonly SurveyAnswer[],
  { p0 }: Age,
  isLast: boolean,
): SurveyConclusion | undefined {
  const { f, n } = silentOf(answers, 'other-ports');
  const decided = decidePorts(f, n, p0, askedBefore(answers));
  if (decided !== 'stopped') return decided === 'open' || isLast ? { type: 'open' } : undefined;
  // One silent host is enough: "ordinary hosts answer on such ports" would not be true.
  const controls = silentOf(answers, 'port-controls');
  const areOthersStopped = controls.n === 0 || controls.f > 0;
  return areOthersStopped ? { type: 'only-some-ports' } : { type: 'some', pattern: { type: 'other-ports' } };
}

/** After "open" or "blocked" over IPv4: relays over IPv6, where an ordinary host answers there. `undefined`: go on. */
export function concludeIpv6(
  before: SurveyConclusion,
  answers: readonly SurveyAnswer[],
  { p0 }: Age,
  isLast: boolean,
): SurveyConclusion | undefined {
  if (countGroup(answers, 'ipv6-controls').answered === 0) return before;
  const { f, n } = silentOf(answers, 'ipv6');
  const decided = decideIpv6(f, n, p0, askedBefore(answers));
  if (decided === undefined) return isLast ? before : undefined;
  if (before.type === 'open' && decided === 'stopped') return { type: 'some', pattern: { type: 'ipv6' } };
  if (before.type === 'relays-blocked' && decided === 'open') return { ...before, pattern: { type: 'ipv4' } };
  return before;
}

/** After "open", where somebody asked for it. */
export function concludeAuthorities(
  before: SurveyConclusion,
  answers: readonly SurveyAnswer[],
): SurveyConclusion {
  const { f, n } = silentOf(answers, 'authorities');
  return before.type === 'open' && areAuthoritiesStopped(f, n) ? { type: 'authorities-only' } : before;
}

function askedBefore(answers: readonly SurveyAnswer[]): AskedBefore {
  return { relays: silentOf(answers, 'relays'), hosts: silentOf(answers, 'hosting') };
}

function isAnsweredByOther(answers: readonly SurveyAnswer[]): boolean {
  const relays = answers.filter(({ target }) => target.group === 'relays');
  const trusted = relays.filter(({ outcome }) => outcome === 'trusted').length;
  return trusted >= FEWEST_TRUSTED && trusted >= TRUSTED_SHARE * relays.length;
}

function withPattern(type: 'relays-blocked' | 'some', pattern: SurveyPattern | undefined): SurveyConclusion {
  return pattern === undefined ? { type } : { type, pattern };
}
