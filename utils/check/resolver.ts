import type { Endpoint } from '../endpoints/endpoint.ts';
import type { SecondLooks } from '../endpoints/second-looks.ts';

/** The system's resolver as the source of a row about a host. It is no endpoint: no request of ours goes to it. */
export function resolverOf(host: string) {
  return {
    id: `resolver@${host}`,
    witness: 'look',
    role: 'look',
    recipient: 'Your resolver',
    discreet: false,
    look: { kind: 'resolver', host },
  } as const;
}

/** The host of the control whose name is compared: a resolver that fails for every name does not block one of them. */
export function resolvedControl(endpoints: readonly Endpoint[]): string | undefined {
  return endpoints.find(({ witness }) => witness === 'control')?.host;
}

/** All that a check may ask the system's resolver for: the hosts with second looks, and one control. */
export function allResolvers(endpoints: readonly Endpoint[], { names }: Pick<SecondLooks, 'names'>) {
  const hosts = [...names.map(({ look }) => look?.host), resolvedControl(endpoints)];
  return [...new Set(hosts)].flatMap((host) => (host === undefined ? [] : [resolverOf(host)]));
}
