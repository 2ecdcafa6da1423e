import * as v from 'valibot';
import { COUNTRIES } from '../model/countries.ts';
import { SCOPES, type Scope } from '../model/report.ts';
import { WAYS, type Way } from '../model/situation.ts';

/** What a page asked for, or `undefined` where it is nothing we know. */
export function parseScope(data: unknown): Scope | undefined {
  const scope = v.safeParse(v.picklist(SCOPES), data);
  return scope.success ? scope.output : undefined;
}

/** What a person said of themselves, as far as it is readable; '' takes a country back. */
export function parseSaid(data: unknown): { readonly connects?: Way; readonly country?: string } {
  const said = v.safeParse(v.record(v.string(), v.unknown()), data);
  if (!said.success) return {};
  const connects = v.safeParse(v.picklist(WAYS), said.output.connects);
  const country = v.safeParse(v.picklist(['', ...COUNTRIES]), said.output.country);
  return {
    ...(connects.success ? { connects: connects.output } : {}),
    ...(country.success ? { country: country.output } : {}),
  };
}
