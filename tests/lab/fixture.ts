import { startLab } from '../rig/lab/lab.ts';
import { type Shard, shardsNamed } from '../rig/lab/shards.ts';

function selectedShard(): Shard {
  const [shard] = shardsNamed(process.env.EXPOSURE_LAB ?? '');
  if (shard === undefined) throw new Error('Run these tests with scripts/lab-tests.ts.');
  return shard;
}

/** The shard to run, which `scripts/lab-tests.ts` passes in EXPOSURE_LAB. */
export const shard = selectedShard();

/** ms since the epoch */
export const begun = Date.now();
/** The lab of all tests in this process. */
export const lab = await startLab();
/** Without the creation of the namespaces, which takes less than half a second (2026-11). */
export const startMs = Date.now() - begun;

export const { caPem } = lab.trust;
