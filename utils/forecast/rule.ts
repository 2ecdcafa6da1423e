import type { SourceId } from '../model/citation.ts';
import type { Effect, EffectReason, Outcome, Quantity } from '../model/effect.ts';
import type { Dials, Scenario, Target } from '../model/scenario.ts';
import type { Situation } from '../model/situation.ts';
import type { Counts } from '../relays/counts.ts';

/** What a forecast is made of: a scenario and its dials, a person's situation, and the counts of a relay directory. */
export interface ForecastInput {
  readonly scenario: Scenario;
  readonly dials: Dials;
  readonly situation: Situation;
  readonly counts: Counts;
}

/** An effect without its subject. */
export type EffectDraft = Omit<Effect, 'subject'>;

/** What follows where `target` is dropped. Of a list of rules the first that applies decides. */
export type Rule = readonly [target: Target, effectOf: (input: ForecastInput) => EffectDraft];

/** An effect without quantities. */
export function effect(outcome: Outcome, reason: EffectReason, ...sources: readonly SourceId[]): EffectDraft {
  return { outcome, reason, quantities: [], sources };
}

/** An effect with quantities that are counted in the relay directory: it has the directory's date. */
export function directoryEffect(
  { counts }: ForecastInput,
  outcome: Outcome,
  reason: EffectReason,
  quantities: readonly Quantity[],
  ...sources: readonly SourceId[]
): EffectDraft {
  return { outcome, reason, quantities, sources: ['relay-directory', ...sources], date: counts.date };
}

/** For a rule whose effect is the same for every input. */
export function always(draft: EffectDraft): () => EffectDraft {
  return () => draft;
}

/** Whether the scenario drops the target, by itself or because a dial is set so. */
export function isDropped({ scenario, dials }: ForecastInput, target: Target): boolean {
  if (target === 'built-in-bridges' && dials.builtInBridges && scenario.dials.includes('built-in-bridges')) {
    return true;
  }
  return scenario.drops.includes(target);
}

/** Nothing that the subject needs is dropped. */
export const UNTOUCHED: EffectDraft = effect('goes-on', 'not-touched', 'scenario');

/** The effect of the first rule whose target is dropped. */
export function firstEffect(
  rules: readonly Rule[],
  input: ForecastInput,
  otherwise: EffectDraft = UNTOUCHED,
): EffectDraft {
  const rule = rules.find(([target]) => isDropped(input, target));
  return rule === undefined ? otherwise : rule[1](input);
}
