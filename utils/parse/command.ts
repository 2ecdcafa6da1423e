import * as v from 'valibot';
import { SCOPES, type Scope } from '../model/report.ts';

/** The scope of a check that a page asked for, or `undefined` where it is no known scope. */
export function parseScope(data: unknown): Scope | undefined {
  const scope = v.safeParse(v.picklist(SCOPES), data);
  return scope.success ? scope.output : undefined;
}
