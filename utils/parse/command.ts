import * as v from 'valibot';
import { SCOPES, type Scope } from '../model/report.ts';

/** What a page asked for, or `undefined` where it is nothing we know. */
export function parseScope(data: unknown): Scope | undefined {
  const scope = v.safeParse(v.picklist(SCOPES), data);
  return scope.success ? scope.output : undefined;
}
