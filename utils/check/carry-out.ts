import { rowOf, withoutAnswer } from '../judge/row.ts';
import { addressKind } from '../parse/address.ts';
import { askOnce } from './ask.ts';
import type { RunningCheck } from './check.ts';
import { directoryList, exitsList } from './dated-list.ts';
import { resolverOf } from './resolver.ts';
import { NO_ADDRESS } from './rows.ts';
import { HEAD_START_MS } from './rules/head-start.ts';
import type { Step } from './step.ts';

/** Carries out one step: changes the rows, the lists and the failures of the check. */
export async function carryOut(check: RunningCheck, step: Step): Promise<void> {
  switch (step.type) {
    case 'ask':
      return askOnce(check, step);
    case 'ask-again':
      return askOnce(check, { ...step.failed, before: step.failed.row });
    case 'skip': {
      const { endpoint, why } = step;
      check.rows.put(endpoint.id, NO_ADDRESS, rowOf(endpoint, { at: check.ports.now() }, withoutAnswer(why)));
      return;
    }
    case 'resolve':
      return resolve(check, step.host);
    case 'head-start':
      return check.ports.wait(HEAD_START_MS);
    case 'load-lists':
      return loadLists(check);
  }
}

async function resolve({ ports, rows }: RunningCheck, host: string): Promise<void> {
  const resolved = await ports.resolve(host);
  if (resolved === undefined) return;
  const addresses = 'byBrowser' in resolved ? resolved.addresses : resolved;
  const hints = 'byBrowser' in resolved ? { hints: { resolvedByBrowser: true } as const } : {};
  const resolver = resolverOf(host);
  const finding = { type: 'resolves', addresses, kind: addressKind(addresses) } as const;
  rows.put(resolver.id, NO_ADDRESS, rowOf(resolver, { at: ports.now(), ...hints }, finding));
}

/** A list that an endpoint gave in this check is newer than the saved one. */
async function loadLists({ ports, lookups, knownExits }: RunningCheck): Promise<void> {
  const [directory, kept, drawn] = await Promise.all([
    ports.directory(),
    ports.keptExits(),
    ports.knownExits(),
  ]);
  knownExits.push(...drawn);
  lookups.add(directory === undefined ? undefined : directoryList(directory));
  if (kept !== undefined && !lookups.hasList(kept.endpoint)) {
    lookups.add(exitsList(kept, ports.endpoints));
  }
}
