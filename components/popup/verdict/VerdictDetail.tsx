import { assertNever } from '../../../utils/model/assert-never.ts';
import type { Observation } from '../../../utils/model/observation.ts';
import type { Verdict } from '../../../utils/model/verdict.ts';
import type { Say } from '../../text/say.ts';
import { MixedSees } from './MixedSees.tsx';
import { NotTorSees } from './NotTorSees.tsx';
import { TorSees } from './TorSees.tsx';
import { UnknownDetail } from './UnknownDetail.tsx';

interface Props {
  verdict: Verdict;
  observations: readonly Observation[];
  say: Say;
}

/** The sentence beneath the headline: what sites see, or why the verdict is unknown. */
export function VerdictDetail({ verdict, observations, say }: Props) {
  switch (verdict.type) {
    case 'tor':
      return <TorSees exits={verdict.exits} observations={observations} say={say} />;
    case 'not-tor':
      return <NotTorSees addresses={verdict.addresses} observations={observations} say={say} />;
    case 'mixed':
      return <MixedSees verdict={verdict} observations={observations} say={say} />;
    case 'unknown':
      return (
        <UnknownDetail
          reason={verdict.reason}
          addresses={verdict.addresses}
          observations={observations}
          say={say}
        />
      );
    default:
      return assertNever(verdict);
  }
}
