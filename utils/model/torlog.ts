import type { Culprit } from './blockage.ts';
import type { Target } from './scenario.ts';

/** How a Tor client reaches its first relay, as far as a log says. `bridge`: one whose transport is not told. */
export const LOG_WAYS = ['direct', 'bridge', 'obfs4', 'snowflake', 'webtunnel', 'meek', 'proxy'] as const;
export type LogWay = (typeof LOG_WAYS)[number];

/** The parts of a start, in their order. A client that has a saved directory goes from the first to the last but one. */
export const LOG_STAGES = ['nothing', 'connecting', 'handshake', 'directory', 'circuit', 'done'] as const;
export type LogStage = (typeof LOG_STAGES)[number];

/** What a log says of a start of Tor. Each has a sentence for what happened, and its own steps. */
export const LOG_CONCLUSIONS = [
  'no-log',
  'too-short',
  'stands',
  'cannot-tell',
  'connected',
  'slow',
  'lost',
  'waits-for-connect',
  'ended',
  'too-old',
  'clock',
  'offline',
  'relays-silent',
  'relays-refuse',
  'relays-unreachable',
  'some-relays-silent',
  'handshake-cut',
  'tls-altered',
  'identity',
  'bridge-replaced',
  'bridges-silent',
  'front-fails',
  'webtunnel-silent',
  'webrtc-fails',
  'no-volunteer',
  'volunteers-unreachable',
  'proxy-off',
  'proxy-refuses',
  'forbidden-here',
  'transport-missing',
  'transport-crashed',
  'settings-exclude',
  'bridge-line',
  'already-running',
  'too-many-files',
  'tor-over-tor',
  'directory-slow',
  'port-not-allowed',
] as const;
export type LogConclusion = (typeof LOG_CONCLUSIONS)[number];

/** What a person can do after a log was read. */
export const LOG_STEPS = [
  'paste-more',
  'wait-a-minute',
  'press-connect',
  'update',
  'set-clock',
  'open-another-site',
  'connection-assist',
  'bridge',
  'webtunnel',
  'snowflake',
  'other-bridges',
  'other-network',
  'allow-tor',
  'fix-proxy',
  'only-443',
  'reinstall',
  'drop-setting',
  'whole-line',
  'close-other',
  'restart',
] as const;
export type LogStep = (typeof LOG_STEPS)[number];

/** A line of the log that the reading rests on. */
export interface MarkedLine {
  /** Its place among the lines that were read, from 1. */
  readonly line: number;
  /** Without addresses and fingerprints, at most 400 characters. */
  readonly text: string;
}

/** What of Tor is blocked, as far as a log can point to it. */
export const LOG_TARGETS = [
  'relay-addresses',
  'tor-handshake',
  'built-in-bridges',
  'found-bridges',
] as const satisfies readonly Target[];
export type LogTarget = (typeof LOG_TARGETS)[number];

/** How far the last run came. */
export interface LogProgress {
  /** Of Tor's own scale, 0 to 100. */
  readonly percent: number;
  readonly stage: LogStage;
}

export interface LogReading {
  readonly conclusion: LogConclusion;
  /** `likely`: the log speaks for it. `open`: it fits, and so does something else that the steps tell apart. */
  readonly certainty: 'likely' | 'open';
  /** Who or what may be the cause: parties of a check, and targets of a scenario. */
  readonly suspects: readonly (Culprit | LogTarget)[];
  readonly steps: readonly LogStep[];
  readonly progress?: LogProgress | undefined;
  readonly way: LogWay;
  /** Tor's version, as the run says: `0.4.8.12`. */
  readonly version?: string | undefined;
  /** How far the clock is off, in Tor's words: `2 hours, 3 minutes`. */
  readonly clockOffBy?: string | undefined;
  /** What failed of how many connections, where the log counts them. */
  readonly failed?: { readonly count: number; readonly of: number } | undefined;
  /** Starts of Tor in what was read; the last one was judged. */
  readonly runs: number;
  /** Lines that were read, of the end of the log. */
  readonly linesRead: number;
  readonly marked: readonly MarkedLine[];
}
