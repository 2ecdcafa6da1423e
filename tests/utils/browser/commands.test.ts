import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type CommandHandlers, command, handleCommands } from '../../../utils/browser/commands.ts';

const OURS = { id: 'an-extension', url: 'chrome-extension://an-extension/popup.html' };
const done: unknown[] = [];
const note = async (data: unknown) => void done.push(data);
const HANDLERS: CommandHandlers = {
  check: note,
  change: note,
  colours: async () => {
    throw new Error('no colours');
  },
  renew: note,
  mend: note,
  forget: note,
  eraseHistory: note,
};

type Listener = (message: unknown, sender: object, answer: (answer: boolean) => void) => boolean;
let receive: Listener = () => false;

beforeEach(() => {
  done.length = 0;
  fakeBrowser.runtime.id = OURS.id;
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('chrome-extension://an-extension/');
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    receive = (message, sender, answer) => Reflect.apply(listener, undefined, [message, sender, answer]);
  });
  handleCommands(HANDLERS);
});

/** `undefined`: nobody will answer. */
async function answerTo(message: unknown, sender: object): Promise<boolean | undefined> {
  return new Promise((resolve) => {
    if (!receive(message, sender, resolve)) resolve(undefined);
  });
}

describe('commands', () => {
  it('are done with their data, and then answered', async () => {
    expect(await answerTo({ command: 'check', data: 'full' }, OURS)).toBe(true);
    expect(done).toEqual(['full']);
  });

  it.each([
    ['a page of another extension', { id: 'another', url: OURS.url }],
    ['a web page', { id: OURS.id, url: 'https://example.com/' }],
    ['nobody', {}],
  ])('are not done for %s', async (_, sender) => {
    expect(await answerTo({ command: 'forget' }, sender)).toBe(false);
    expect(done).toEqual([]);
  });

  it('that fail are answered with false', async () => {
    const says = vi.spyOn(console, 'error').mockReturnValue(undefined);
    expect(await answerTo({ command: 'colours', data: true }, OURS)).toBe(false);
    expect(says).toHaveBeenCalled();
  });

  it.each([undefined, null, 'check', {}, { command: 'toString' }, { command: ['check'] }])(
    'are not %j',
    async (message) => {
      expect(await answerTo(message, OURS)).toBeUndefined();
      expect(done).toEqual([]);
    },
  );

  it.each([
    [true, true],
    [false, false],
    [undefined, false],
  ])('answered with %s are done: %s', async (answer, isDone) => {
    const send = vi.fn(async () => answer);
    Reflect.set(fakeBrowser.runtime, 'sendMessage', send);
    expect(await command('change', { mode: 'click' })).toBe(isDone);
    expect(send).toHaveBeenCalledWith({ command: 'change', data: { mode: 'click' } });
  });
});
