import type { EndpointId, EndpointInfo } from '../model/endpoint.ts';
import type { Finding, Observation } from '../model/observation.ts';

export type Controlled = Pick<EndpointInfo, 'control' | 'positiveControl'>;

/**
 * An answer of the DNS exit list is held against its controls. A yes counts only where its control says no: a resolver
 * that lies gives an address for every name. A no is `confirmed` where its positive control said yes to any known exit.
 * `controlsOf` gives the controls of an endpoint, where it has some.
 */
export function applyControls(
  observations: readonly Observation[],
  controlsOf: (endpoint: EndpointId) => Controlled | undefined,
): readonly Observation[] {
  return observations.map((observation) => {
    const { control, positiveControl } = controlsOf(observation.endpoint) ?? {};
    if (control !== undefined && observation.finding.type === 'exit') {
      return withControl(observation, observation.finding, control, observations);
    }
    if (positiveControl !== undefined && observation.finding.type === 'not-listed') {
      const works = observations.some((other) => other.endpoint === positiveControl && isYes(other));
      return works ? { ...observation, finding: { ...observation.finding, confirmed: true } } : observation;
    }
    return observation;
  });
}

function isYes({ finding }: Observation): boolean {
  return finding.type === 'works';
}

function withControl(
  observation: Observation,
  finding: Finding & { type: 'exit' },
  id: EndpointId,
  observations: readonly Observation[],
): Observation {
  const control = observations.find((other) => other.endpoint === id)?.finding;
  return control?.type === 'works' ? observation : { ...observation, finding: doubtful(finding, control) };
}

function doubtful(finding: Finding & { type: 'exit' }, control: Finding | undefined): Finding {
  if (control?.type === 'waiting') return { type: 'waiting' };
  const saysYes = control?.type === 'unreadable' && control.why === 'lists-everything';
  return {
    type: 'doubtful',
    address: finding.address,
    why: saysYes ? 'control-says-the-same' : 'control-missing',
  };
}
