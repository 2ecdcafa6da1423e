import * as v from 'valibot';
import { COUNTRIES } from '../model/countries.ts';
import type { Dials, ScenarioId } from '../model/scenario.ts';
import { type Situation, TRANSPORTS } from '../model/situation.ts';

const none = () => undefined;

/** The query of an explainer URL. A parameter that is not readable counts as missing. */
const Query = v.object({
  scenario: v.fallback(v.optional(v.string()), none),
  verdict: v.fallback(v.optional(v.picklist(['tor', 'not-tor', 'mixed', 'unknown'])), none),
  connects: v.fallback(v.optional(v.picklist(TRANSPORTS)), none),
  country: v.fallback(v.optional(v.picklist(COUNTRIES)), none),
  age: v.fallback(
    v.optional(v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.maxValue(365))),
    none,
  ),
  families: v.fallback(v.optional(v.picklist(['both', 'ipv4'])), none),
  bridges: v.fallback(v.optional(v.picklist(['0', '1'])), none),
});

/** The scenario, situation and dials in an explainer URL, as far as it has them. */
export interface DeepLink {
  readonly scenario?: ScenarioId;
  readonly situation: Partial<Situation>;
  readonly dials: Partial<Dials>;
}

/** Reads the query of an explainer URL. Never throws. */
export function parseDeepLink(query: Readonly<Record<string, string>>): DeepLink {
  const { scenario, verdict, connects, country, age, families, bridges } = v.parse(Query, query);
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

/** The query of an explainer URL for this scenario, situation and dials. Default dials are left out. */
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
