import type { EndpointId } from '../model/endpoint.ts';
import type { Observation } from '../model/observation.ts';

/** Somebody outside this computer answered this time; looking something up in a list that is here does not count. */
export function isAnswered({ finding, elapsed, recipient }: Observation): boolean {
  if (elapsed === undefined || recipient === undefined || recipient === 'This computer') return false;
  return !['waiting', 'not-asked', 'no-answer'].includes(finding.type);
}

/** A control that has nothing to do with Tor came back unchanged. */
export function workingControls(rows: readonly Observation[]): readonly Observation[] {
  return rows.filter(({ witness, finding }) => witness === 'control' && finding.type === 'works');
}

/** What failed at the handshake because of a certificate. */
export function isCertificateMatter({ finding }: Observation): boolean {
  return (
    finding.type === 'no-answer' &&
    finding.failure.startsWith('ssl_') &&
    finding.failure !== 'ssl_failed_handshake'
  );
}

export function idsOf(rows: readonly Observation[]): readonly EndpointId[] {
  return [...new Set(rows.map(({ endpoint }) => endpoint))];
}
