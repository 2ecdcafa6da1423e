import { describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../../../../utils/endpoints/list.ts';
import { blockagesOf } from '../../../../utils/judge/blockage/blockage.ts';
import { rowOf } from '../../../../utils/judge/row.ts';
import { verdictOf } from '../../../../utils/judge/verdict/verdict.ts';
import type { Finding, Observation } from '../../../../utils/model/observation.ts';

const SILENT: Finding = {
  type: 'no-answer',
  failure: 'generic_timeout_error',
  step: 'connect',
  verbatim: 'no answer in time',
};

/** What was asked of whom, and how long it took: 12 s is as long as we wait. */
function rows(took: Record<string, number>): readonly Observation[] {
  return ENDPOINTS.filter(({ id }) => id in took).map((endpoint) => {
    const elapsed = took[endpoint.id] ?? 0;
    const finding: Finding = elapsed === 12_000 ? SILENT : { type: 'works' };
    return rowOf(endpoint, { at: 0, elapsed }, finding);
  });
}

const shown = (took: Record<string, number>) =>
  blockagesOf(rows(took), verdictOf(rows(took))).map(({ endpoint, techniques, suspects }) => [
    endpoint,
    techniques[0],
    suspects,
  ]);

describe('timeout', () => {
  it('accuses nobody on a line where good answers take nearly as long as we wait', () => {
    const line = {
      'address-ipv4': 11_500,
      'address-name': 9000,
      'dns-cloudflare': 7000,
      'control-google': 200,
    };
    expect(shown({ ...line, 'relay-search': 12_000, 'dns-google': 12_000 })).toEqual([
      ['relay-search', 'slow', []],
      ['dns-google', 'slow', []],
    ]);
  });

  it('of one endpoint among quick ones is silence', () => {
    const line = { 'address-ipv4': 300, 'address-name': 9000, 'dns-cloudflare': 400, 'control-google': 200 };
    expect(shown({ ...line, 'relay-search': 12_000 })).toEqual([
      ['relay-search', 'timeout', ['service', 'network']],
    ]);
  });

  it('is silence where only the network tests answer', () => {
    expect(shown({ 'control-google': 11_000, 'relay-search': 12_000 })).toEqual([
      ['relay-search', 'timeout', ['service', 'network']],
    ]);
  });
});
