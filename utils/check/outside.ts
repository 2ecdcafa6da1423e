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

/** Everything a check needs from the world. None of these may throw for expected trouble. */
export interface Outside {
  readonly endpoints: readonly Endpoint[];
  ask(request: Request, limits: Limits): Promise<Answer>;
  /** ms since the epoch */
  now(): number;
  /** Called after every change; the last call has the finished report. */
  save(report: Report): Promise<void>;
  /** `undefined` where no readable directory is there. */
  directory(): Promise<RelayLookUp | undefined>;
  keptExits(): Promise<KeptExits | undefined>;
  keepExits(kept: KeptExits): Promise<void>;
}
