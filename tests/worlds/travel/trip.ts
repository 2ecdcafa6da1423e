import type { Culprit } from '../../../utils/model/blockage.ts';
import type { How, Obstacle, World } from '../world.ts';
import type { Way } from './way.ts';

/** Where a request ended. */
export type End =
  | Extract<How, { step: 'browser' }>
  | { readonly step: 'proxy'; readonly does: 'refused' | 'silent' | 'gave-up'; readonly reply?: ProxyReply }
  | { readonly step: 'dns'; readonly does: 'none' | 'silent' }
  | Extract<How, { step: 'connect' }>
  | Extract<How, { step: 'tls' }>
  | { readonly step: 'http'; readonly does: 'reset' | 'silent' }
  | AnswerEnd;

export type ProxyReply = 'no-such-name' | 'refused' | 'unreachable' | 'timeout';

export interface AnswerEnd {
  readonly step: 'answer';
  readonly status: number;
  readonly body: string;
  readonly redirect?: string;
  readonly flow?: 'stall' | 'slow' | 'cut';
  readonly isSignedAnew: boolean;
}

/** One request of the browser, all the way. */
export interface Travelled {
  readonly url: string;
  readonly way: Way;
  readonly end: End;
  /** The address that the browser itself, or its device's Tor client, took the connection at. */
  readonly peer?: string;
  /** Who stopped it, where it was stopped. */
  readonly cause?: Culprit;
  /** Where its connection arrived, the server is the true one. */
  readonly isAuthentic: boolean;
}

/** What a request is asked with, as the steps need it. */
export interface Trip {
  readonly world: World;
  readonly url: string;
  readonly host: string;
  readonly scheme: 'http' | 'https';
  readonly way: Way;
  /** Places whose obstacles this request passes after its name was looked up, nearest first. */
  readonly places: readonly Obstacle['place'][];
}
