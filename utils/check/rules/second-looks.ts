import type { Endpoint } from '../../endpoints/endpoint.ts';
import type { Address } from '../../model/address.ts';
import type { Observation } from '../../model/observation.ts';
import { areDone, type Check, type Rule } from '../check.ts';
import type { FailedRequest } from '../failed-request.ts';
import { ask, type Step } from '../step.ts';
import { resolverLooks } from './resolver-looks.ts';
import { mayAskTorHosts } from './tor-hosts.ts';

/**
 * Looks again at each host whose endpoint failed, once a check: at its name, by the system's resolver (only on a direct
 * connection) and by DNS over HTTPS; then at its address without the name. Where either shows that the host is there, the endpoint is asked again:
 * one lost packet is no block.
 */
export const secondLooks: Rule = (check) =>
  mayAskTorHosts(check) ? firstOfHosts(check).flatMap((failed) => lookAt(check, failed)) : [];

/** The first failure of each host that has second looks. */
export function firstOfHosts({ failures, secondLooks: { names } }: Check): readonly FailedRequest[] {
  const hosts = new Set(names.map(({ look }) => look?.host));
  return [...hosts].flatMap(
    (host) => failures.find((failed) => failed.endpoint.host === host && isWorthALook(failed)) ?? [],
  );
}

/** Only failures that may come from the name, the connection or the handshake. */
export function isWorthALook({ row: { finding } }: FailedRequest): boolean {
  return finding.type === 'no-answer' && ['dns', 'connect', 'tls', 'http'].includes(finding.step);
}

function lookAt(check: Check, failed: FailedRequest): readonly Step[] {
  const { host } = failed.endpoint;
  const names = check.secondLooks.names.filter(({ look }) => look?.host === host);
  const atName: readonly Step[] = [...resolverLooks(check, host), ...names.map((name) => ask(name))];
  if (!areDone(check, atName)) return atName;
  const known = names.flatMap(({ id }) => check.rows.of(id).flatMap(addressesOf));
  const atAddress = lookAtAddress(check, host, known);
  const isFound = (known.length > 0 && isAtName(failed)) || isServerPresent(check, host);
  const again: Step = { type: 'ask-again', failed, why: 'found-by-second-look' };
  const isOver = areDone(check, atAddress);
  return [...atName, ...atAddress, ...(isOver && isFound ? [again] : [])];
}

/** Permissions hold for one address only, so it is asked only while the host still has it. */
function lookAtAddress(check: Check, host: string, known: readonly Address[]): readonly Step[] {
  const endpoint = addressLook(check, host);
  if (endpoint === undefined || known.length === 0) return [];
  const isCurrent = known.some((address) => address === endpoint.host);
  return [isCurrent ? ask(endpoint) : { type: 'skip', endpoint, why: 'address-changed' }];
}

function isServerPresent(check: Check, host: string): boolean {
  const endpoint = addressLook(check, host);
  if (endpoint === undefined) return false;
  return check.rows.of(endpoint.id).some(({ finding }) => finding.type === 'server-present');
}

function addressLook({ secondLooks: { addresses } }: Check, host: string): Endpoint | undefined {
  return addresses.find(({ look }) => look?.host === host);
}

function isAtName({ row: { finding } }: FailedRequest): boolean {
  return finding.type === 'no-answer' && finding.step === 'dns';
}

function addressesOf({ finding }: Observation): readonly Address[] {
  return finding.type === 'resolves' ? finding.addresses : [];
}
