import type { Scope } from '../model/report.ts';

/**
 * Runs one check at a time. A request for a check joins a running one that covers its scope; a full check asked for
 * during a discreet one starts right after it.
 */
export function oneAtATime<Result, Context>(
  run: (scope: Scope, context: Context) => Promise<Result>,
): (scope: Scope, context: Context) => Promise<Result> {
  const running = new Map<Scope, Promise<Result>>();
  return (scope, context) => {
    const joined = running.get(scope) ?? (scope === 'discreet' ? running.get('full') : undefined);
    if (joined !== undefined) return joined;
    const discreet = running.get('discreet');
    const started = discreet === undefined ? run(scope, context) : discreet.then(() => run(scope, context));
    const check = started.finally(() => running.delete(scope));
    running.set(scope, check);
    return check;
  };
}
