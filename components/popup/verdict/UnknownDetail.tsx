import type { Address } from '../../../utils/model/address.ts';
import type { Observation } from '../../../utils/model/observation.ts';
import type { UnknownReason } from '../../../utils/model/verdict.ts';
import { Addresses } from '../../text/Addresses.tsx';
import { tooOldDate } from '../../text/list-date.ts';
import type { Say } from '../../text/say.ts';
import { day } from '../../text/time.ts';

/** Reasons that depend on the age of the saved list: their sentence can give its date. */
export const DATED = ['list-too-old', 'lists-silent'] as const satisfies readonly UnknownReason[];

interface Props {
  reason: UnknownReason;
  addresses: readonly Address[];
  observations: readonly Observation[];
  say: Say;
}

/** The reason for an unknown verdict, and the addresses that sites see, where known. */
export function UnknownDetail({ reason, addresses, observations, say }: Props) {
  const why = whyOf(reason, observations, say);
  if (addresses.length === 0) return <>{why}</>;
  return (
    <>
      {say.rich('sees_addresses', <Addresses of={addresses} say={say} />)}
      <br />
      {why}
    </>
  );
}

function whyOf(reason: UnknownReason, observations: readonly Observation[], say: Say): string {
  const dated = DATED.find((one) => one === reason);
  const date = tooOldDate(observations);
  return dated === undefined || date === undefined
    ? say.of('unknown_why', reason)
    : say.of('unknown_why_dated', dated, day(date, say.language));
}
