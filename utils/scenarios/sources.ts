import type { Citation, SourceId } from '../model/citation.ts';
import { OF_BLOCKS } from './sources/blocks.ts';
import { OF_GUIDES } from './sources/guides.ts';
import { OF_JAPAN } from './sources/japan.ts';
import { OF_LAW } from './sources/law.ts';
import { OF_DATA } from './sources/ours.ts';
import { OF_TOR } from './sources/tor.ts';

/** Every source that is cited. No address: it was never on the web, or is not known any more. */
export const SOURCES: Record<SourceId, Citation> = {
  ...OF_DATA,
  ...OF_TOR,
  ...OF_GUIDES,
  ...OF_BLOCKS,
  ...OF_LAW,
  ...OF_JAPAN,
};
