/** Records what a real Tor client with Snowflake logs when its start fails; run by `npm run lab-logs` in a namespace. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { withTools } from '../world/tools.ts';

const FOLDER = 'tests/lab/logs';
const PROGRAM = '/usr/bin/snowflake-client';
/** The client asks its broker every ten seconds. */
const RECORDED_MS = 60_000;
/** One of the two bridges that Snowflake leads to; it is never reached here. */
const FINGERPRINT = '2B280B23E1107BB62ABFC40DDCC8824814F80A72';

/** What stands where the front should be. `undefined`: nothing listens. */
const FRONTS: Readonly<Record<string, readonly [status: number, body: string] | undefined>> = {
  'snowflake-front-refused': undefined,
  'snowflake-front-forbidden': [403, ''],
  'snowflake-no-volunteer': [200, '{"error":"no snowflake proxies currently available"}'],
};

execFileSync('ip', ['link', 'set', 'lo', 'up'], { env: withTools() });
mkdirSync(FOLDER, { recursive: true });
await Promise.all(Object.entries(FRONTS).map(([name, answer]) => record(name, answer)));

async function record(name: string, answer: readonly [number, string] | undefined): Promise<void> {
  const server = answer && createServer((_, response) => response.writeHead(answer[0]).end(answer[1]));
  const port = server ? await portOf(server) : 1;
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const log = join(folder, 'log');
  writeFileSync(
    join(folder, 'torrc'),
    `DataDirectory ${join(folder, 'data')}
SocksPort 0
UseBridges 1
ClientTransportPlugin snowflake exec ${PROGRAM}
Bridge snowflake 192.0.2.3:80 ${FINGERPRINT} fingerprint=${FINGERPRINT} url=http://127.0.0.1:${port}/ ice=stun:127.0.0.1:3478
Log notice file ${log}
`,
  );
  const tor = spawn('tor', ['-f', join(folder, 'torrc')], { stdio: 'ignore', env: withTools() });
  await setTimeout(RECORDED_MS);
  tor.kill();
  await once(tor, 'exit');
  server?.close();
  const text = readFileSync(log, 'utf8');
  writeFileSync(join(FOLDER, `${name}.log`), text);
  console.log(`${name}: ${text.split('\n').length} lines`);
}

async function portOf(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The front has no port.');
  return address.port;
}
