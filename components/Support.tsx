import { assertNever } from '../utils/model/assert-never.ts';
import type { Observation } from '../utils/model/observation.ts';
import type { Verdict } from '../utils/model/verdict.ts';
import { MixedSees } from './MixedSees.tsx';
import { NotTorSees } from './NotTorSees.tsx';
import type { Say } from './say.ts';
import { TorSees } from './TorSees.tsx';
import { Why } from './Why.tsx';

interface Props {
  verdict: Verdict;
  observations: readonly Observation[];
  say: Say;
}

/** The sentence beneath the headline: what sites see, or why nothing is known. */
export function Support({ verdict, observations, say }: Props) {
  switch (verdict.type) {
    case 'tor':
      return <TorSees exits={verdict.exits} observations={observations} say={say} />;
    case 'not-tor':
      return <NotTorSees addresses={verdict.addresses} observations={observations} say={say} />;
    case 'mixed':
      return <MixedSees verdict={verdict} observations={observations} say={say} />;
    case 'unknown':
      return (
        <Why reason={verdict.reason} addresses={verdict.addresses} observations={observations} say={say} />
      );
    default:
      return assertNever(verdict);
  }
}
