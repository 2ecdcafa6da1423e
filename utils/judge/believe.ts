import type { EndpointId } from '../model/endpoint.ts';
import type { Finding, Observation } from '../model/observation.ts';

/**
 * A yes from the DNS exit list counts only when its control says no: a resolver that lies answers everything.
 * `controlOf` names the control of an endpoint, where it has one.
 */
export function believe(
  observations: readonly Observation[],
  controlOf: (endpoint: EndpointId) => EndpointId | undefined,
): readonly Observation[] {
  return observations.map((observation) => {
    const { finding, endpoint } = observation;
    const control = controlOf(endpoint);
    if (control === undefined || finding.type !== 'exit') return observation;
    const answer = observations.find((other) => other.endpoint === control)?.finding;
    return answer?.type === 'works' ? observation : { ...observation, finding: doubt(finding, answer) };
  });
}

function doubt(finding: Finding & { type: 'exit' }, control: Finding | undefined): Finding {
  if (control?.type === 'waiting') return { type: 'waiting' };
  const same = control?.type === 'unreadable' && control.why === 'lists-everything';
  return {
    type: 'doubtful',
    address: finding.address,
    why: same ? 'control-says-the-same' : 'control-missing',
  };
}
