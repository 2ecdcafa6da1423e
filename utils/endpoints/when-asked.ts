import type { EndpointInfo, WhenAsked } from '../model/endpoint.ts';

/** When a check sends this request; for the tables of requests in the options and the README. */
export function whenAsked({
  role,
  discreet,
  recipient,
}: Pick<EndpointInfo, 'role' | 'discreet' | 'recipient'>): WhenAsked {
  if (recipient === 'This computer') return 'off-tor';
  if (role === 'look') return 'second-look';
  return discreet ? 'every-check' : 'full-check';
}
