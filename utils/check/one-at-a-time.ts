import type { Report, Scope } from '../model/report.ts';

/** Asking again while a check runs joins it; asking for more than it does starts the fuller one right after. */
export function oneAtATime(run: (scope: Scope) => Promise<Report>): (scope: Scope) => Promise<Report> {
  const running = new Map<Scope, Promise<Report>>();
  return (scope) => {
    const joined = running.get(scope) ?? (scope === 'discreet' ? running.get('full') : undefined);
    if (joined !== undefined) return joined;
    const before = running.get('discreet');
    const mine = (before === undefined ? run(scope) : before.then(() => run(scope))).finally(() =>
      running.delete(scope),
    );
    running.set(scope, mine);
    return mine;
  };
}
