import type { EndpointId } from '../model/endpoint.ts';
import type { Observation } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import type { Signs } from '../model/signs.ts';
import { ooniFailure } from './ooni-failure.ts';

/** What an endpoint is asked, without the address it is asked about; `undefined` where it is asked nothing over http(s). */
export type UrlOf = (endpoint: EndpointId) => string | undefined;

/**
 * The requests of a check, after OONI's HTTP format (df-001-httpt). What OONI has no word for begins with `x_`.
 * A good answer has no status here: the report does not keep it.
 */
export function requestsOf({ observations, startedAt }: Report, urlOf: UrlOf): readonly object[] {
  return observations.flatMap((row) => {
    const url = urlOf(row.endpoint);
    return url === undefined || !wasRequested(row) ? [] : [request(row, url, startedAt)];
  });
}

/** What was not asked, or found in a list on this computer: the other rows that a verdict may rest on. */
export function othersOf({ observations }: Report, urlOf: UrlOf): readonly object[] {
  return observations
    .filter((row) => row.look?.kind !== 'resolver') // a query, not a row
    .filter((row) => !wasRequested(row) || urlOf(row.endpoint) === undefined)
    .map(({ endpoint, at, listDate, finding }) => ({
      endpoint,
      at: instant(at),
      finding,
      ...(listDate === undefined ? {} : { list_date: instant(listDate) }),
    }));
}

/** "2026-11-23 05:00:12", UTC. */
export function instant(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}

/** s since the start, to the millisecond. */
export function secondsSince(start: number, at: number): number {
  return Math.round(at - start) / 1000;
}

/** Only what was asked took time. */
function wasRequested({ elapsed, finding }: Observation): boolean {
  return elapsed !== undefined && finding.type !== 'waiting' && finding.type !== 'not-asked';
}

function request(row: Observation, url: string, startedAt: number): object {
  const { endpoint, role, route, at, elapsed = 0, finding, signs } = row;
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
    ...(signs === undefined ? {} : { x_signs: signsOf(signs) }),
  };
}

/** Field by field: a sign that is added later is not in a record before somebody thought of what it tells. */
function signsOf({ peer, reached, clock, flow, foreignAuthority, redirect, page }: Signs): object {
  return {
    peer,
    reached,
    clock_ms: clock,
    flow: flow && { bytes: flow.bytes, ms: flow.ms, idle_ms: flow.idle },
    foreign_authority: foreignAuthority,
    redirect,
    page,
  };
}
