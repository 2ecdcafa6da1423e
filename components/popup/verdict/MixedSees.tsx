import type { Observation } from '../../../utils/model/observation.ts';
import type { Verdict } from '../../../utils/model/verdict.ts';
import { Addresses } from '../../text/Addresses.tsx';
import type { Say } from '../../text/say.ts';
import { NotTorSees } from './NotTorSees.tsx';

interface Props {
  verdict: Extract<Verdict, { type: 'mixed' }>;
  observations: readonly Observation[];
  say: Say;
}

/** Which sites see the exit, and which see the person's own address. */
export function MixedSees({ verdict, observations, say }: Props) {
  const { kind, addresses } = verdict;
  const exits = verdict.exits.map(({ address }) => address);
  const incomplete = exits.length === 0 || addresses.length === 0;
  if (kind.type === 'onion-only' || incomplete) {
    return <NotTorSees addresses={addresses} observations={observations} say={say} />;
  }
  const exit = <Addresses of={exits} say={say} />;
  const own = <Addresses of={addresses} say={say} />;
  if (kind.type === 'destination') return <>{say.rich('mixed_destination_sees', exit, own)}</>;
  return (
    <>
      {say.rich('mixed_family_sees', `IPv${kind.exposed}`, own, exit)}
      {kind.exposed === 6 && (
        <>
          <br />
          {say('advice_ipv6')}
        </>
      )}
    </>
  );
}
