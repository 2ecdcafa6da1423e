import { assertNever } from '../../utils/model/assert-never.ts';
import type { Verdict } from '../../utils/model/verdict.ts';
import type { Say } from './say.ts';

/** The verdict in one sentence, with "probably" where it is not certain. */
export function headline(verdict: Verdict, say: Say): string {
  switch (verdict.type) {
    case 'tor':
      return say.of('tor', verdict.certainty);
    case 'not-tor':
      return say.of('not_tor', verdict.certainty);
    case 'mixed':
      return verdict.kind.type === 'family'
        ? say.of('mixed_family', verdict.certainty, `IPv${verdict.kind.exposed}`)
        : say.of('mixed', `${verdict.kind.type}-${verdict.certainty}` as const);
    case 'unknown':
      return say.of('unknown', verdict.reason);
    default:
      return assertNever(verdict);
  }
}
