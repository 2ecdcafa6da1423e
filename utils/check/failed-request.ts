import type { Endpoint } from '../endpoints/endpoint.ts';
import type { Address } from '../model/address.ts';
import type { Observation } from '../model/observation.ts';

/** A request that failed. */
export interface FailedRequest {
  readonly endpoint: Endpoint;
  readonly about: Address | undefined;
  readonly row: Observation;
}
