import type { Endpoint } from '../endpoints/endpoint.ts';
import type { SecondLooks } from '../endpoints/second-looks.ts';
import type { EndpointId } from '../model/endpoint.ts';
import { RELAY_DIRECTORY } from './dated-list.ts';
import { allResolvers } from './resolver.ts';
import { WHOLE_DEVICE } from './told.ts';

/** The order of a report's rows: echoes, the relay directory, the other endpoints as listed, what the person said, the second looks. */
export function rowOrder(endpoints: readonly Endpoint[], secondLooks: SecondLooks): readonly EndpointId[] {
  const { names, addresses, speedTest, localTor } = secondLooks;
  const echoes = endpoints.filter(({ role }) => role === 'echo');
  const others = endpoints.filter(({ role }) => role !== 'echo');
  const sources = [
    ...echoes,
    RELAY_DIRECTORY,
    ...others,
    WHOLE_DEVICE,
    ...allResolvers(endpoints, secondLooks),
    ...names,
    ...addresses,
    ...(speedTest === undefined ? [] : [speedTest]),
    ...localTor,
  ];
  return sources.map(({ id }) => id);
}
