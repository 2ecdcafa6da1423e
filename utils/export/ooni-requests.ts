import type { EndpointId } from '../model/endpoint.ts';
import type { Hints } from '../model/hints.ts';
import type { Observation } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import { ooniFailure } from './ooni-failure.ts';

/** The URL of an endpoint, without the address it is asked about; `undefined` where it is not asked over HTTP(S). */
export type UrlOf = (endpoint: EndpointId) => string | undefined;

/**
 * The requests of a check, in OONI's format (df-001-httpt). Keys that OONI does not have begin with `x_`. A readable
 * answer has no status here, because the report does not keep it.
 */
export function requestsOf({ observations, startedAt }: Report, urlOf: UrlOf): readonly object[] {
  return observations.flatMap((row) => {
    const url = urlOf(row.endpoint);
    return url === undefined || !wasRequested(row) ? [] : [request(row, url, startedAt)];
  });
}

/** Observations without a request: endpoints that were not asked, and answers from lists on this computer. */
export function otherObservationsOf({ observations }: Report, urlOf: UrlOf): readonly object[] {
  return observations
    .filter((row) => row.look?.kind !== 'resolver') // in `queries`
    .filter((row) => !wasRequested(row) || urlOf(row.endpoint) === undefined)
    .map(({ endpoint, at, listDate, finding }) => ({
      endpoint,
      at: instant(at),
      finding,
      ...(listDate === undefined ? {} : { list_date: instant(listDate) }),
    }));
}

/** `2026-11-23 05:00:12`, in UTC. */
export function instant(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}

/** Seconds since the start, to the millisecond. */
export function secondsSince(start: number, at: number): number {
  return Math.round(at - start) / 1000;
}

/** Only a request has an elapsed time. */
function wasRequested({ elapsed, finding }: Observation): boolean {
  return elapsed !== undefined && finding.type !== 'waiting' && finding.type !== 'not-asked';
}

function request(row: Observation, url: string, startedAt: number): object {
  const { endpoint, role, route, at, elapsed = 0, finding, hints } = row;
  const failed = finding.type === 'no-answer' ? finding : undefined;
  return {
    failure: failed === undefined ? null : ooniFailure(failed.failure),
    request: { method: 'GET', url },
    response: finding.type === 'unreadable' ? { code: finding.status } : {},
    t0: secondsSince(startedAt, at),
    t: secondsSince(startedAt, at + elapsed),
    tags: [role],
    x_endpoint: endpoint,
    x_route: route,
    ...(failed === undefined
      ? { x_finding: finding }
      : { x_failure: failed.failure, x_step: failed.step, x_verbatim: failed.verbatim }),
    ...(hints === undefined ? {} : { x_hints: hintsOf(hints) }),
  };
}

/** Field by field, so that a new hint is not exported before its author has considered what it reveals. */
function hintsOf(hints: Hints): object {
  const { peer, handshake, clock, flow, foreignAuthority, redirect, page } = hints;
  return {
    peer,
    handshake,
    clock_ms: clock,
    flow: flow && { bytes: flow.bytes, ms: flow.ms, idle_ms: flow.idle },
    foreign_authority: foreignAuthority,
    built_in_authority: hints.builtInAuthority,
    resolved_by_browser: hints.resolvedByBrowser,
    redirect,
    page,
  };
}
