import type { Observation } from '../../utils/model/observation.ts';
import { HOUR_MS } from '../../utils/model/time.ts';

/** A row in a few words, as scenes write it. */
export function inWords({ finding, listDate, at }: Observation): string {
  const age = listDate === undefined ? '' : ` (list ${Math.round((at - listDate) / HOUR_MS)} h old)`;
  switch (finding.type) {
    case 'exit':
      return `exit ${finding.address} by ${finding.basis}${age}`;
    case 'not-listed':
      return `not listed ${finding.address}${finding.ownRelay ? ', a relay but no exit' : ''}${finding.confirmed ? ', confirmed' : ''}${age}`;
    case 'too-old':
      return `too old ${finding.address}${age}`;
    case 'not-covered':
      return `not covered ${finding.address}${age}`;
    case 'sees':
      return `sees ${finding.address}`;
    case 'doubtful':
      return `doubtful ${finding.address}: ${finding.why}`;
    case 'no-answer':
      return `no answer: ${finding.failure} at ${finding.step}`;
    case 'unreadable':
      return `unreadable: ${finding.why}`;
    case 'not-asked':
      return `not asked: ${finding.why}`;
    case 'resolves':
      return `resolves: ${finding.addresses.join(' ') || 'nothing'} (${finding.kind})`;
    default:
      return finding.type;
  }
}
