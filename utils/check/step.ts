import type { Endpoint } from '../endpoints/endpoint.ts';
import type { Address } from '../model/address.ts';
import type { NotAsked } from '../model/observation.ts';
import type { FailedRequest } from './failed-request.ts';

export interface AskStep {
  readonly type: 'ask';
  readonly endpoint: Endpoint;
  readonly about?: Address;
}

/** One thing for a check to do. Each step is carried out at most once in a check: `keyOf` tells steps apart. */
export type Step =
  | AskStep
  /** `why` tells apart the two reasons for which one endpoint may be asked again. */
  | {
      readonly type: 'ask-again';
      readonly failed: FailedRequest;
      readonly why: 'found-by-second-look' | 'host-answers';
    }
  /** Does not ask the endpoint; its row says why. */
  | { readonly type: 'skip'; readonly endpoint: Endpoint; readonly why: NotAsked }
  /** Asks the system's resolver, where the browser allows it. */
  | { readonly type: 'resolve'; readonly host: string }
  /** Lets what has begun go ahead of what waits for this step. */
  | { readonly type: 'head-start' }
  /** Loads the relay directory and the exit list that are saved on this computer. */
  | { readonly type: 'load-lists' };

export function ask(endpoint: Endpoint, about?: Address): AskStep {
  return about === undefined ? { type: 'ask', endpoint } : { type: 'ask', endpoint, about };
}

/** Asking and skipping an endpoint have one key: whichever a rule decides first is final. */
export function keyOf(step: Step): string {
  switch (step.type) {
    case 'ask':
      return `ask ${step.endpoint.id} ${step.about ?? ''}`;
    case 'skip':
      return keyOf(ask(step.endpoint));
    case 'ask-again':
      return `ask-again ${step.failed.endpoint.id} ${step.why}`;
    case 'resolve':
      return `resolve ${step.host}`;
    case 'head-start':
    case 'load-lists':
      return step.type;
  }
}
