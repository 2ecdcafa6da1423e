import type { Address } from '../model/address.ts';
import type { EndpointInfo } from '../model/endpoint.ts';
import type { Answered } from '../model/measurement.ts';
import type { Reading } from '../model/reading.ts';

export interface Request {
  readonly url: string;
  readonly accept?: string;
}

/** A public service that a check can ask. */
export interface Endpoint extends EndpointInfo {
  /** `about`: the address in the question; given exactly where `needs` or `asksKnownExits` is. */
  request(about?: Address): Request;
  /** The body of an answer in the product's own terms; never throws. */
  read(answered: Answered, about?: Address): Reading;
}
