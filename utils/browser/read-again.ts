import { askStored, NEEDED } from './ask-stored.ts';
import { native } from './native.ts';
import { isOwn, type OwnRead, readOwn } from './own-read.ts';

type Asked = ReturnType<typeof askStored>;
type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;

/** What is stored now. */
export function readAgain(): Promise<OwnRead> {
  return readOwn(askStored());
}

/** What is stored, as far as this page was told. */
export interface Followed {
  /** With all changes so far. */
  read(): Promise<OwnRead>;
  /** Asks storage again. */
  readAgain(): Promise<OwnRead>;
}

/**
 * Reads what is stored, and calls back after every change of it. The events carry the new values: to ask storage again for
 * each row of a check would be three more trips to the browser before the row is drawn.
 */
export function followOwn(changed: () => void): Followed {
  let asked: Asked | undefined;
  const again = () => {
    asked = askStored();
    return asked;
  };
  native.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local' && area !== 'session') return;
    if (!NEEDED[area].some((key) => key in changes)) return;
    asked = asked?.then((stored) => withChanges(stored, changes, area), again);
    changed();
  });
  return { read: () => readOwn(asked ?? again()), readAgain: () => readOwn(again()) };
}

function withChanges(
  [onDisk, inMemory, here]: Awaited<Asked>,
  changes: Changes,
  area: string,
): Awaited<Asked> {
  const values = Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue]));
  return area === 'local'
    ? [{ ...onDisk, ...values }, inMemory, here]
    : [onDisk, { ...inMemory, ...values }, here];
}

/** What this very version of the extension stored on disk under a key, unparsed: it writes nothing else there. */
export async function ownValue<Value extends object>(key: string): Promise<Value | undefined> {
  const { [key]: stored } = await native.storage.local.get(key);
  return isOwn<Value>(stored) ? stored : undefined;
}
