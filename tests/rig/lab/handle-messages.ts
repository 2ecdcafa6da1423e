import type { Message, Reply } from './messages.ts';

function reply(message: Reply): void {
  if (!process.send) throw new Error('This script runs only as a child process of the lab.');
  process.send(message);
}

/**
 * Reports that this process is ready, and handles messages until the parent process ends.
 * @param handle returns the names that the reply holds, if any
 */
export function handleMessages(handle: (message: Message) => readonly string[] | undefined): void {
  process.on('message', (message: Message) => {
    const names = handle(message);
    reply({ type: 'done', ...(names === undefined ? {} : { names }) });
  });
  process.on('disconnect', () => process.exit(0));
  reply({ type: 'ready' });
}
