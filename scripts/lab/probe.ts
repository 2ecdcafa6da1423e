/**
 * Runs inside a namespace that is thrown away: makes the lab's networks, and plays every block and every connection's rules
 * once, without servers and without Tor (1.3 s, 2026-11). Writes what this machine lacks, in a sentence; nothing where it
 * can. Any other end but a good one is a fault of ours.
 */
import { prepareMounts } from '../world/prepare.ts';
import { BLOCKS } from './blocks.ts';
import { CONNECTIONS } from './connections.ts';
import { runIn } from './enter.ts';
import { clear, play } from './filter.ts';
import { makeNetworks } from './networks.ts';
import { RESOLVER } from './plan.ts';

function attempt(what: string, work: () => void): void {
  try {
    work();
  } catch (fault) {
    // A tool that failed has words of its own; they point at what they mean with a line of carets.
    if (!(fault instanceof Error && 'stderr' in fault)) throw fault;
    const words = String(fault.stderr ?? '')
      .replaceAll(/\s+|\^+/g, ' ')
      .trim();
    console.log(`This machine cannot play ${what}: ${words || fault.message}`);
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
    clear();
    play(commands);
  });
}
for (const { id, rules } of CONNECTIONS) {
  attempt(`the lab's connection ${id}`, () => {
    runIn('client', ['nft', '-f', '-'], `${tableOf(rules).join('\n')}\n`);
  });
}
