import type { Look } from '../endpoints/looks.ts';
import type { Address } from '../model/address.ts';
import type { Endpoint, EndpointId, Request } from '../model/endpoint.ts';
import type { Answer } from '../model/measurement.ts';
import type { RelayLookUp } from '../model/relay.ts';
import type { Report } from '../model/report.ts';

/** An exit list that an endpoint gave earlier. */
export interface KeptExits {
  readonly endpoint: EndpointId;
  /** ms since the epoch: when it was fetched. */
  readonly date: number;
  readonly exits: readonly Address[];
}

export interface Limits {
  /** ms for connection and body together. */
  readonly deadline: number;
  /** bytes */
  readonly bodyCap: number;
}

/** The second looks that there are: see `utils/endpoints/looks`. */
export interface Looks {
  readonly names: readonly Look[];
  readonly addresses: readonly Look[];
  readonly sameSize: Look;
  readonly localTor: readonly Look[];
}

/** Everything a check needs from the world. None of these may throw for expected trouble. */
export interface Outside {
  readonly endpoints: readonly Endpoint[];
  readonly looks: Looks;
  ask(request: Request, limits: Limits): Promise<Answer>;
  /** ms since the epoch */
  now(): number;
  /** Called after every change; the last call has the finished report. */
  save(report: Report): Promise<void>;
  /** `undefined` where no readable directory is there. */
  directory(): Promise<RelayLookUp | undefined>;
  /** The addresses that the system's resolver has for a host; `undefined` where the browser cannot tell (Chromium). */
  resolve(host: string): Promise<readonly Address[] | undefined>;
  /** Hosts that want to be left alone, until when (ms since the epoch). */
  waits(): Promise<ReadonlyMap<string, number>>;
  keepWait(host: string, until: number): Promise<void>;
  keptExits(): Promise<KeptExits | undefined>;
  keepExits(kept: KeptExits): Promise<void>;
}
