import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A tor process's control connection (control-spec.txt). Commands are answered in order. */
export interface Control {
  /** @returns the lines of the reply without their codes @throws Error with tor's message */
  send(command: string): Promise<readonly string[]>;
  /** The value of one key of GETINFO. */
  info(key: string): Promise<string>;
  /** Calls back with every asynchronous event (SETEVENTS), such as "CIRC 5 BUILT …". */
  onEvent(listener: (event: string) => void): void;
  end(): void;
}

interface PendingCommand {
  resolve(lines: readonly string[]): void;
  reject(error: Error): void;
}

/** control-spec, 2.3: "250-" lines, "250+" with data up to a line with a dot, and last "250 "; 650 is an event. */
function readReplies(socket: Socket, onReply: (code: string, lines: readonly string[]) => void): void {
  let rest = '';
  let lines: string[] = [];
  let isData = false;
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    const complete = `${rest}${chunk}`.split('\r\n');
    rest = complete.pop() ?? '';
    for (const line of complete) {
      if (isData) {
        if (line === '.') isData = false;
        else lines.push(line);
        continue;
      }
      lines.push(line.slice(4));
      isData = line[3] === '+';
      if (line[3] !== ' ') continue;
      onReply(line.slice(0, 3), lines);
      lines = [];
    }
  });
}

/** @param path of the unix socket, which can be reached from every network namespace */
export async function openControl(path: string): Promise<Control> {
  const socket = connect(path);
  await once(socket, 'connect');
  const pending: PendingCommand[] = [];
  const listeners: ((event: string) => void)[] = [];
  readReplies(socket, (code, lines) => {
    if (code === '650') {
      for (const listener of listeners) listener(lines.join('\n'));
      return;
    }
    const command = pending.shift();
    if (code.startsWith('2')) command?.resolve(lines);
    else command?.reject(new Error(`tor replies ${code} ${lines.join(' ')}`));
  });
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    for (const { reject } of pending.splice(0)) reject(new Error('tor has ended.'));
  });
  const send = (command: string): Promise<readonly string[]> =>
    new Promise((resolve, reject) => {
      if (socket.destroyed) return reject(new Error('tor has ended.'));
      pending.push({ resolve, reject });
      socket.write(`${command}\r\n`);
    });
  await send('AUTHENTICATE');
  return {
    send,
    async info(key) {
      const [first = '', ...rest] = await send(`GETINFO ${key}`);
      const value = first.slice(key.length + 1);
      return value === '' ? rest.slice(0, -1).join('\n') : value;
    },
    onEvent: (listener) => void listeners.push(listener),
    end: () => socket.destroy(),
  };
}
