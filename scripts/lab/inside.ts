/** Runs inside the lab's outer namespace: makes the networks, and does the rest as the customer. */
import { spawn } from 'node:child_process';
import { prepareMounts } from '../world/prepare.ts';
import { enter } from './enter.ts';
import { makeNetworks } from './networks.ts';
import { RESOLVER } from './plan.ts';

/** The rest of the command line, run by Node in the customer's network. */
const [script = '', ...args] = process.argv.slice(2);

prepareMounts(RESOLVER);
makeNetworks();
const [program = '', ...words] = enter('client', [process.execPath, script, ...args]);
const child = spawn(program, words, { stdio: 'inherit' });
child.once('error', (fault) => {
  console.error(fault.message);
  process.exit(1);
});
// This is the first process of the namespace: what still runs ends with it.
child.once('exit', (code) => process.exit(code ?? 1));
