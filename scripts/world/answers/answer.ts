import type { Client } from '../condition.ts';
import type { Place } from '../places.ts';
import type { RelayData } from '../relay-data.ts';

/** A request as an endpoint needs it. */
export interface Asked {
  readonly url: URL;
  readonly accept: string;
  readonly userAgent: string;
  /** The client's address in the family it came by; the servers' view. */
  readonly seen: string;
}

/** What an endpoint may know of the world. */
export interface Knowledge {
  readonly client: Client;
  readonly data: RelayData;
  readonly places: readonly Place[];
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What every endpoint is: a pure function. */
export type Responder = (asked: Asked, knowledge: Knowledge) => Answer;
