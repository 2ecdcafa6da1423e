/**
 * Runs inside a temporary namespace: creates the lab's networks, and applies every block and every connection's rules once,
 * without servers and without Tor (1.3 s, 2026-11). Prints one sentence about what this machine lacks, or nothing. Any exit
 * code but 0 is an error of this script.
 */
import { prepareMounts } from '../world/prepare.ts';
import { BLOCKS } from './blocks.ts';
import { CONNECTIONS } from './connections.ts';
import { applyBlock, clearBlock } from './filter.ts';
import { runIn } from './namespaces.ts';
import { makeNetworks } from './networks.ts';
import { RESOLVER } from './topology.ts';

function attempt(what: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    // Only tools that failed have `stderr`. They mark the place of the error with a line of carets.
    if (!(error instanceof Error && 'stderr' in error)) throw error;
    const message = String(error.stderr ?? '')
      .replaceAll(/\s+|\^+/g, ' ')
      .trim();
    console.log(`This machine cannot set up ${what}: ${message || error.message}`);
    process.exit(0);
  }
}

const tableOf = (rules: readonly string[]) => [
  'table inet probe {}',
  'delete table inet probe',
  ...rules.map((rule) => `table inet probe {\n${rule}\n}`),
];

prepareMounts(RESOLVER);
attempt("the lab's networks", makeNetworks);
for (const { id, commands } of BLOCKS) {
  attempt(`the lab's block ${id}`, () => {
    clearBlock();
    applyBlock(commands);
  });
}
for (const { id, rules } of CONNECTIONS) {
  attempt(`the lab's connection ${id}`, () => {
    runIn('client', ['nft', '-f', '-'], `${tableOf(rules).join('\n')}\n`);
  });
}
