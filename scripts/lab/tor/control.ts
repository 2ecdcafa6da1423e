import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A tor's control connection (control-spec.txt). Commands go one after the other. */
export interface Control {
  /** @returns the lines of the answer without their codes. @throws Error with tor's words */
  send(command: string): Promise<readonly string[]>;
  /** The value of one key of GETINFO. */
  info(key: string): Promise<string>;
  /** Gets every asynchronous event (SETEVENTS), such as "CIRC 5 BUILT …". */
  onEvent(take: (event: string) => void): void;
  end(): void;
}

interface Waiting {
  resolve(lines: readonly string[]): void;
  reject(fault: Error): void;
}

/** control-spec, 2.3: "250-", "250+" with data up to a lone dot, and last "250 "; 650 is an event. */
function readReplies(socket: Socket, onReply: (code: string, lines: readonly string[]) => void): void {
  let held = '';
  let lines: string[] = [];
  let isData = false;
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    held += chunk;
    const all = held.split('\r\n');
    held = all.pop() ?? '';
    for (const line of all) {
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

/** @param path of the unix socket: it is reached from every network namespace. */
export async function openControl(path: string): Promise<Control> {
  const socket = connect(path);
  await once(socket, 'connect');
  const waiting: Waiting[] = [];
  const watchers: ((event: string) => void)[] = [];
  readReplies(socket, (code, lines) => {
    if (code === '650') {
      for (const take of watchers) take(lines.join('\n'));
      return;
    }
    const one = waiting.shift();
    if (code.startsWith('2')) one?.resolve(lines);
    else one?.reject(new Error(`tor says ${code} ${lines.join(' ')}`));
  });
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    for (const { reject } of waiting.splice(0)) reject(new Error('tor is gone.'));
  });
  const send = (command: string): Promise<readonly string[]> =>
    new Promise((resolve, reject) => {
      if (socket.destroyed) return reject(new Error('tor is gone.'));
      waiting.push({ resolve, reject });
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
    onEvent: (take) => void watchers.push(take),
    end: () => socket.destroy(),
  };
}
