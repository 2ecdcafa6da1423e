import type { Effect, EffectReason, Outcome, Quantity } from '../model/effect.ts';
import type { Dials, Scenario, Target } from '../model/scenario.ts';
import type { Situation } from '../model/situation.ts';
import type { SourceId } from '../model/source.ts';
import type { Counts } from '../relays/counts.ts';

/** One scenario, as it is turned, for one person, on one relay directory. */
export interface Case {
  readonly scenario: Scenario;
  readonly dials: Dials;
  readonly situation: Situation;
  readonly counts: Counts;
}

/** An effect that does not yet say of what. */
export type Said = Omit<Effect, 'subject'>;

/** The first rule whose target is dropped speaks. */
export type Rule = readonly [target: Target, say: (it: Case) => Said];

/** What a rule says, whatever the numbers. */
export function said(outcome: Outcome, reason: EffectReason, ...sources: readonly SourceId[]): () => Said {
  return () => ({ outcome, reason, quantities: [], sources });
}

/** The same with numbers of the relay directory, which have its date. */
export function counted(
  { counts }: Case,
  outcome: Outcome,
  reason: EffectReason,
  quantities: readonly Quantity[],
  ...sources: readonly SourceId[]
): Said {
  return { outcome, reason, quantities, sources: ['relay-directory', ...sources], date: counts.date };
}

export function drops({ scenario, dials }: Case, target: Target): boolean {
  if (target === 'built-in-bridges' && dials.builtInBridges && scenario.dials.includes('built-in-bridges')) {
    return true;
  }
  return scenario.drops.includes(target);
}

/** Nothing that it needs is dropped. */
export const UNTOUCHED: Said = {
  outcome: 'goes-on',
  reason: 'not-touched',
  quantities: [],
  sources: ['scenario'],
};

export function firstOf(rules: readonly Rule[], it: Case, otherwise: Said = UNTOUCHED): Said {
  const rule = rules.find(([target]) => drops(it, target));
  return rule === undefined ? otherwise : rule[1](it);
}
