import type { LogProgress, LogStage, LogWay } from '../model/torlog.ts';
import type { Entry } from './lines.ts';
import { SIGN_NAMES, SIGNS, type SignName } from './signs/signs.ts';

/** A line that means something, and what it says. */
export interface Sign {
  readonly name: SignName;
  readonly entry: Entry;
  /** The first group of its pattern, and so on. */
  readonly words: readonly (string | undefined)[];
}

/** What one start of Tor wrote. */
export interface Run {
  /** In their order. */
  readonly signs: readonly Sign[];
  readonly entries: readonly Entry[];
  readonly progress: LogProgress | undefined;
  /** Seconds from the last step forward to the last line; 0 where the lines do not say when. */
  readonly waited: number;
  /** A relay, or a bridge, finished Tor's own handshake. */
  readonly met: boolean;
  readonly way: LogWay;
}

/** A line that was broken at the width of a window is tried with a space and without. */
export function signsOf(entries: readonly Entry[]): readonly Sign[] {
  return entries.flatMap((entry) => {
    const spaced = entry.message.replaceAll('\n', ' ');
    const tight = spaced === entry.message ? undefined : entry.message.replaceAll('\n', '');
    return SIGN_NAMES.flatMap((name): readonly Sign[] => {
      const match = SIGNS[name].exec(spaced) ?? (tight === undefined ? null : SIGNS[name].exec(tight));
      return match === null ? [] : [{ name, entry, words: match.slice(1) }];
    });
  });
}

/**
 * Splits at the line that each start of Tor writes; where it is missing, at a step back to the beginning.
 * @returns never empty
 */
export function runsOf(entries: readonly Entry[]): readonly Run[] {
  const signs = signsOf(entries);
  const starts = new Set<Entry>();
  let percent = 0;
  for (const { name, entry, words } of signs) {
    if (name !== 'running' && name !== 'bootstrapped') continue;
    const next = name === 'running' ? 0 : Number(words[0]);
    if (name === 'running' || (next <= 5 && next < percent)) starts.add(entry);
    percent = next;
  }
  const groups: Entry[][] = [[]];
  for (const entry of entries) {
    if (starts.has(entry)) groups.push([]);
    groups.at(-1)?.push(entry);
  }
  const [before = [], ...runs] = groups;
  // What stands before the first start is a run of its own only where it says something.
  const isRun =
    runs.length === 0 || signs.some(({ name, entry }) => name === 'bootstrapped' && before.includes(entry));
  return [...(isRun ? [before] : []), ...runs].map((group) => runOf(group, signs));
}

function runOf(entries: readonly Entry[], all: readonly Sign[]): Run {
  const own = new Set(entries);
  const signs = all.filter(({ entry }) => own.has(entry));
  const steps = signs.filter(({ name }) => name === 'bootstrapped' || name === 'stuck');
  const way = wayOf(signs);
  const [percent, tag] = steps.at(-1)?.words ?? [];
  const forward = signs.findLast(({ name }) => name === 'bootstrapped')?.entry.second;
  const last = entries.findLast(({ second }) => second !== undefined)?.second;
  return {
    signs,
    entries,
    way,
    progress:
      percent === undefined ? undefined : { percent: Number(percent), stage: stageOf(Number(percent), tag) },
    waited: forward === undefined || last === undefined ? 0 : (last - forward + 86_400) % 86_400,
    met: signs.some(
      (sign) => isHandshakeDone(sign) || sign.name === 'bridgeWorks' || sign.name === 'learnedFingerprint',
    ),
  };
}

/**
 * Tor's scale since 0.4.0 has a tag, the older one has none; both agree in what is told apart here. With a transport, all
 * below 14 % happens on this computer: `conn_done` then means that the transport accepted.
 */
function stageOf(percent: number, tag: string | undefined): LogStage {
  if (percent >= 100) return 'done';
  if (percent >= 76) return 'circuit';
  if (percent >= 15) return 'directory';
  if (percent >= 14 || (percent >= 10 && tag !== 'conn_pt' && tag !== 'conn_done_pt')) return 'handshake';
  return percent >= 1 ? 'connecting' : 'nothing';
}

/** From 76 to 89 % the client connects to its guard; 75 % can come from a saved directory alone. */
function isHandshakeDone({ name, words: [percent] }: Sign): boolean {
  const at = Number(percent);
  return name === 'bootstrapped' && ((at >= 15 && at < 75) || at >= 90);
}

function wayOf(signs: readonly Sign[]): LogWay {
  const [context] = signs.findLast(({ name }) => name === 'guardContext')?.words ?? [];
  if (context === 'default') return hasProxy(signs) ? 'proxy' : 'direct';
  const [transport] = signs.findLast(({ name }) => name === 'transport')?.words ?? [];
  if (transport === 'obfs4' || transport === 'snowflake' || transport === 'webtunnel' || transport === 'meek')
    return transport;
  const bridge: readonly SignName[] = [
    'bridgeWorks',
    'noRunningBridges',
    'noBridgeYet',
    'learnedFingerprint',
    'onlyOneBridge',
  ];
  if (context === 'bridges' || signs.some(({ name }) => bridge.includes(name))) return 'bridge';
  return hasProxy(signs) ? 'proxy' : 'direct';
}

function hasProxy(signs: readonly Sign[]): boolean {
  const proxy: readonly SignName[] = [
    'proxyFailed',
    'proxyUnresolved',
    'httpsForbids',
    'socksForbids',
    'socksFailure',
    'socksNoWay',
  ];
  return signs.some(({ name }) => proxy.includes(name));
}
