/** Records what a real Tor client logs when it starts under each block; run by `npm run lab-logs`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { startLab } from './lab.ts';

/** The blocks that a client's start meets, and how it connects. */
const STARTS = [
  { block: 'none' },
  { block: 'none', obfs4: true },
  { block: 'relays-dropped' },
  { block: 'relays-reset' },
  { block: 'relays-unreachable' },
  { block: 'tor-handshake-reset' },
  { block: 'bridge-dropped', obfs4: true },
  { block: 'relays-dropped', obfs4: true },
  { block: 'off' },
  { block: 'off', obfs4: true },
  { block: 'authorities-dropped' },
];
/** Tor's first warning of silent relays comes after about 80 s. */
const LONGEST_MS = 150_000;
const FOLDER = 'tests/lab/logs';

mkdirSync(FOLDER, { recursive: true });
const lab = await startLab();
for (const { block, obfs4 = false } of STARTS) {
  await lab.block('none');
  await lab.block(block);
  const client = await lab.startClient({ obfs4 });
  await client.ready(LONGEST_MS).catch(() => undefined);
  const name = `${obfs4 ? 'obfs4' : 'direct'}-${block}`;
  writeFileSync(`${FOLDER}/${name}.log`, client.log());
  console.log(`${name}: ${client.log().split('\n').length} lines`);
}
await lab.stop();
