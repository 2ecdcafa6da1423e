import type { Address } from '../utils/model/address.ts';
import type { Observation } from '../utils/model/observation.ts';
import type { UnknownReason } from '../utils/model/verdict.ts';
import { Addresses } from './Addresses.tsx';
import { tooOldDate } from './list-date.ts';
import type { MessageKey, Say } from './say.ts';
import { day } from './when.ts';

const WHY: Record<UnknownReason, MessageKey> = {
  'not-checked': 'unknown_not_checked_why',
  waiting: 'unknown_waiting_why',
  offline: 'unknown_offline_why',
  'proxy-down': 'unknown_proxy_down_why',
  'nothing-answered': 'unknown_nothing_answered_why',
  'captive-portal': 'unknown_captive_portal_why',
  'no-address': 'unknown_no_address_why',
  'ipv6-not-covered': 'unknown_ipv6_not_covered_why',
  'list-too-old': 'unknown_list_too_old_why',
  'lists-silent': 'unknown_lists_silent_why',
  'sources-differ': 'unknown_sources_differ_why',
  interrupted: 'unknown_interrupted_why',
  fault: 'unknown_fault_why',
};

/** The same with the date of the saved list, where that is what it turns on. */
const DATED: Partial<Record<UnknownReason, MessageKey>> = {
  'list-too-old': 'unknown_list_too_old_why_dated',
  'lists-silent': 'unknown_lists_silent_why_dated',
};

interface Props {
  reason: UnknownReason;
  addresses: readonly Address[];
  observations: readonly Observation[];
  say: Say;
}

/** Why nothing is known, and what is known all the same. */
export function Why({ reason, addresses, observations, say }: Props) {
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
  const dated = DATED[reason];
  const date = tooOldDate(observations);
  return dated === undefined || date === undefined ? say(WHY[reason]) : say(dated, day(date, say.language));
}
