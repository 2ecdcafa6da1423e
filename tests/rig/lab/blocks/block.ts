import type { FalseAnswers } from '../messages.ts';

/** One way in which the provider interferes with its customers' traffic. */
export interface Block {
  readonly id: string;
  /** What it does, in a sentence. */
  readonly title: string;
  /** Shell commands, run in the provider's network; `SETS` in filter.ts defines the address sets. */
  readonly commands: readonly string[];
  /** False answers of the provider's resolver. */
  readonly falseAnswers?: FalseAnswers;
  /** How far every server's clock is ahead of the customer's. */
  readonly clockOffsetMs?: number;
}
