import type { Endpoint } from '../endpoints/endpoint.ts';
import type { SecondLooks } from '../endpoints/second-looks.ts';
import type { Address } from '../model/address.ts';
import type { EndpointId } from '../model/endpoint.ts';
import type { Answer } from '../model/measurement.ts';
import type { RelayLookUp } from '../model/relay.ts';
import type { Report } from '../model/report.ts';

/** An exit list that an endpoint gave in an earlier check. */
export interface KeptExits {
  readonly endpoint: EndpointId;
  /** ms since the epoch: when it was fetched. */
  readonly date: number;
  readonly exits: readonly Address[];
}

/** A host asked for no requests for a time. */
export interface Wait {
  /** ms since the epoch */
  readonly until: number;
  /** The addresses that endpoints saw in the check in which it asked: none of them is asked to wait elsewhere. */
  readonly addresses: readonly Address[];
}

export interface Limits {
  /** ms for connection and body together. */
  readonly deadline: number;
  /** bytes */
  readonly bodyCap: number;
}

/** The part of an `AbortSignal` that a check needs: this layer has no DOM types. */
export interface Signal {
  throwIfAborted(): void;
  addEventListener(type: 'abort', listener: () => void): void;
}

/** The addresses of a host; with `byBrowser` where the browser's own DNS over HTTPS gave them (Firefox). */
export type Resolved =
  | readonly Address[]
  | { readonly addresses: readonly Address[]; readonly byBrowser: true };

/** Everything that a check needs from outside. Expected trouble is a value; whatever throws ends the check. */
export interface Ports {
  readonly endpoints: readonly Endpoint[];
  readonly secondLooks: SecondLooks;
  /** Sends the endpoint's request once; `about` is the address in the question, where the endpoint needs one. */
  ask(endpoint: Endpoint, about: Address | undefined, limits: Limits): Promise<Answer>;
  /** ms since the epoch */
  now(): number;
  /** Resolves after so many ms. */
  wait(ms: number): Promise<void>;
  /** Called after every change, never twice at the same time; the last call has the finished report. */
  save(report: Report): Promise<void>;
  /** `undefined` where there is no readable directory. */
  directory(): Promise<RelayLookUp | undefined>;
  /** A few addresses of exits that were on the lists for long, others in each check. */
  knownExits(): Promise<readonly Address[]>;
  /** The addresses that the system's resolver has for a host; `undefined` where the browser cannot tell (Chromium). */
  resolve(host: string): Promise<Resolved | undefined>;
  /** Host → what it asked for. */
  waits(): Promise<ReadonlyMap<string, Wait>>;
  keepWait(host: string, wait: Wait): Promise<void>;
  keptExits(): Promise<KeptExits | undefined>;
  keepExits(kept: KeptExits): Promise<void>;
  /** The person said that this device sends everything through Tor; missing: they did not. */
  readonly isWholeDeviceTold?: boolean;
}
