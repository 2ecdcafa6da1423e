/** Runs inside the lab's outer namespace: creates the networks, and runs a script in the customer's network. */
import { spawn } from 'node:child_process';
import { prepareMounts } from '../world/prepare.ts';
import { enter } from './namespaces.ts';
import { makeNetworks } from './networks.ts';
import { RESOLVER } from './topology.ts';

const [script = '', ...args] = process.argv.slice(2);

prepareMounts(RESOLVER);
makeNetworks();
const [program = '', ...words] = enter('client', [process.execPath, script, ...args]);
const child = spawn(program, words, { stdio: 'inherit' });
child.once('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
// This is process 1 of the namespace: when it ends, the kernel ends all others.
child.once('exit', (code) => process.exit(code ?? 1));
