import type { Client } from '../condition.ts';
import type { Host } from '../hosts.ts';
import type { RelayData } from '../relay-data.ts';

/** The parts of a request that endpoints use. */
export interface Asked {
  readonly url: URL;
  readonly accept: string;
  readonly userAgent: string;
  /** The client's address in the family it came by; the servers' view. */
  readonly seen: string;
}

/** What the answers are computed from. */
export interface Knowledge {
  readonly client: Client;
  readonly data: RelayData;
  readonly hosts: readonly Host[];
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An endpoint: a pure function. */
export type Responder = (asked: Asked, knowledge: Knowledge) => Answer;
