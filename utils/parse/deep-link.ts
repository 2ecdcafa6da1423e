import { COUNTRIES } from '../model/countries.ts';
import type { Dials, ScenarioId } from '../model/scenario.ts';
import { type Situation, TRANSPORTS } from '../model/situation.ts';

const VERDICTS = ['tor', 'not-tor', 'mixed', 'unknown'] as const;
const FAMILIES = ['both', 'ipv4'] as const;
const MAX_AGE_DAYS = 365;

/** The scenario, situation and dials in an explainer URL, as far as it has them. */
export interface DeepLink {
  readonly scenario?: ScenarioId;
  /** The scenario beside it. */
  readonly beside?: ScenarioId;
  readonly situation: Partial<Situation>;
  readonly dials: Partial<Dials>;
}

/**
 * Reads the query of an explainer URL. A parameter that is not readable counts as missing. By hand, because a library
 * would stand before the page's first frame.
 */
export function parseDeepLink(query: Readonly<Record<string, string>>): DeepLink {
  const { scenario, beside, bridges } = query;
  const verdict = oneOf(VERDICTS, query.verdict);
  const connects = oneOf(TRANSPORTS, query.connects);
  const country = oneOf(COUNTRIES, query.country);
  const age = ageOf(query.age);
  const families = oneOf(FAMILIES, query.families);
  return {
    ...(scenario === undefined ? {} : { scenario }),
    ...(beside === undefined ? {} : { beside }),
    situation: {
      ...(verdict === undefined ? {} : { verdict }),
      ...(connects === undefined ? {} : { connects }),
      ...(country === undefined ? {} : { country }),
    },
    dials: {
      ...(age === undefined ? {} : { listAge: age }),
      ...(families === undefined ? {} : { families }),
      ...(bridges === '0' || bridges === '1' ? { builtInBridges: bridges === '1' } : {}),
    },
  };
}

function oneOf<Value extends string>(values: readonly Value[], text: string | undefined): Value | undefined {
  return values.find((value) => value === text);
}

function ageOf(text = ''): number | undefined {
  return /^\d{1,3}$/.test(text) && Number(text) <= MAX_AGE_DAYS ? Number(text) : undefined;
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
