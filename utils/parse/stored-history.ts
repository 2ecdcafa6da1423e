import * as v from 'valibot';
import { type History, NOTICES, type Notice, type Transition } from '../model/history.ts';
import { CERTAINTIES } from '../model/verdict.ts';
import { Instant } from './stored-observation.ts';

const Hosts = v.array(v.string());
const StoredTransition: v.GenericSchema<unknown, Transition> = v.object({
  at: Instant,
  verdict: v.exactOptional(v.picklist(['tor', 'not-tor', 'mixed'])),
  certainty: v.exactOptional(v.picklist(CERTAINTIES)),
  blocked: Hosts,
});
const StoredNotice: v.GenericSchema<unknown, Notice> = v.object({
  type: v.picklist(NOTICES),
  hosts: Hosts,
  at: Instant,
});
const StoredItems = v.object({ transitions: v.array(v.unknown()), notices: v.array(v.unknown()) });

/**
 * Reads item by item, so that a broken item does not cost the others. `undefined` where it is no history, or where none
 * of its transitions can be read: then the earlier copy is better.
 */
export function parseStoredHistory(stored: unknown): History | undefined {
  const items = v.safeParse(StoredItems, stored);
  if (!items.success) return undefined;
  const transitions = readable(items.output.transitions, StoredTransition);
  if (transitions.length === 0 && items.output.transitions.length > 0) return undefined;
  return { transitions, notices: readable(items.output.notices, StoredNotice) };
}

function readable<Item extends { readonly at: number }>(
  items: readonly unknown[],
  schema: v.GenericSchema<unknown, Item>,
): readonly Item[] {
  return items
    .map((item) => v.safeParse(schema, item))
    .flatMap((item) => (item.success ? [item.output] : []))
    .toSorted((one, other) => one.at - other.at);
}
