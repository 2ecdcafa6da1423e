import * as v from 'valibot';
import { COUNTRIES } from '../model/countries.ts';
import type { Dials, ScenarioId } from '../model/scenario.ts';
import { type Situation, WAYS } from '../model/situation.ts';

const none = () => undefined;

/** What an address of the explainer may say; each part that is not readable is as if it were not there. */
const DeepLink = v.object({
  scenario: v.fallback(v.optional(v.string()), none),
  verdict: v.fallback(v.optional(v.picklist(['tor', 'not-tor', 'mixed', 'unknown'])), none),
  connects: v.fallback(v.optional(v.picklist(WAYS)), none),
  country: v.fallback(v.optional(v.picklist(COUNTRIES)), none),
  age: v.fallback(
    v.optional(v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.maxValue(365))),
    none,
  ),
  families: v.fallback(v.optional(v.picklist(['both', 'ipv4'])), none),
  bridges: v.fallback(v.optional(v.picklist(['0', '1'])), none),
});

export interface Linked {
  readonly scenario?: ScenarioId;
  readonly situation: Partial<Situation>;
  readonly dials: Partial<Dials>;
}

/** @param query the pairs of the address's query */
export function parseDeepLink(query: Readonly<Record<string, string>>): Linked {
  const { scenario, verdict, connects, country, age, families, bridges } = v.parse(DeepLink, query);
  return {
    ...(scenario === undefined ? {} : { scenario }),
    situation: {
      ...(verdict === undefined ? {} : { verdict }),
      ...(connects === undefined ? {} : { connects }),
      ...(country === undefined ? {} : { country }),
    },
    dials: {
      ...(age === undefined ? {} : { listAge: age }),
      ...(families === undefined ? {} : { families }),
      ...(bridges === undefined ? {} : { builtInBridges: bridges === '1' }),
    },
  };
}

/** The query of an address that says all of it. */
export function deepLink(scenario: ScenarioId, situation: Situation, dials: Dials): Record<string, string> {
  return {
    scenario,
    verdict: situation.verdict,
    connects: situation.connects,
    ...(situation.country === undefined ? {} : { country: situation.country }),
    ...(dials.listAge === 0 ? {} : { age: String(dials.listAge) }),
    ...(dials.families === 'both' ? {} : { families: dials.families }),
    ...(dials.builtInBridges ? { bridges: '1' } : {}),
  };
}
