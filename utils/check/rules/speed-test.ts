import { TIMEOUTS } from '../../model/failure.ts';
import type { Rule } from '../check.ts';
import type { FailedRequest } from '../failed-request.ts';
import { ask } from '../step.ts';
import { mayAskTorHosts } from './tor-hosts.ts';

/** Where a body began and did not end in time: as many bytes from another operator, for comparison. */
export const speedTest: Rule = (check) => {
  const { speedTest } = check.secondLooks;
  const isDue = mayAskTorHosts(check) && check.failures.some(isStalled);
  return isDue && speedTest !== undefined ? [ask(speedTest)] : [];
};

function isStalled({ row: { finding } }: FailedRequest): boolean {
  return finding.type === 'no-answer' && finding.step === 'body' && TIMEOUTS.includes(finding.failure);
}
