import type { Address } from '../../../utils/model/address.ts';
import type { Observation } from '../../../utils/model/observation.ts';

/** The country that an echo gave for this address, if any. */
export function seenCountry(address: Address, observations: readonly Observation[]): string | undefined {
  for (const { finding } of observations) {
    if (finding.type === 'sees' && finding.address === address && finding.country !== undefined) {
      return finding.country;
    }
  }
  return undefined;
}
