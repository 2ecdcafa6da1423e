import { inCountry } from '../relays/counts.ts';
import { count, country, share } from './quantities.ts';
import { directoryEffect, type EffectDraft, type ForecastInput, isDropped, UNTOUCHED } from './rule.ts';

/**
 * 0–1: the share of guard probability, or of exits, whose loss all users would notice. By guard probability Germany has
 * 31 % and Japan 0.02 % (2026-08-22).
 */
const NOTICEABLE_SHARE = 0.05;

/** People elsewhere who rely on relays here. A relay that cannot reach others, or cannot publish, leaves the network. */
export function others(input: ForecastInput): EffectDraft {
  const { counts, situation } = input;
  const isCutOff = (['tor-handshake', 'relay-addresses', 'authority-addresses'] as const).some((target) =>
    isDropped(input, target),
  );
  const isOff = isDropped(input, 'relays-of-country') || isDropped(input, 'abroad');
  if (!isCutOff && !isOff) return UNTOUCHED;
  if (situation.country === undefined) {
    return directoryEffect(input, 'depends', 'relays-somewhere', [count(counts.all.relays)]);
  }
  const here = inCountry(counts, situation.country);
  if (here.relays === 0)
    return directoryEffect(input, 'goes-on', 'no-relays-there', [country(situation.country)]);
  const numbers = [
    country(situation.country),
    count(here.relays),
    count(counts.all.relays),
    share(here.guardShare),
    count(here.exits),
    count(counts.all.exits),
  ];
  const isNoticeable = here.guardShare > NOTICEABLE_SHARE || here.exits > NOTICEABLE_SHARE * counts.all.exits;
  const outcome = isNoticeable ? 'depends' : 'goes-on';
  return isOff
    ? directoryEffect(input, outcome, 'relays-off', numbers)
    : directoryEffect(input, outcome, 'relays-cut-off', numbers, 'dir-spec');
}
