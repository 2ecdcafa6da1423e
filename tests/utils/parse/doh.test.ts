import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDoh } from '../../../utils/parse/doh.ts';

const NAME = 'check.torproject.org';
const QUESTION = [{ name: `${NAME}.`, type: 1 }];

function answer(rest: object): string {
  return JSON.stringify({ Status: 0, TC: false, RD: true, RA: true, Question: QUESTION, ...rest });
}

function a(data: string, type = 1) {
  return { name: `${NAME}.`, type, TTL: 60, data };
}

describe('a DoH answer', () => {
  it.each([
    ['one address', answer({ Answer: [a('116.202.120.181')] }), ['116.202.120.181']],
    [
      'two',
      answer({ Answer: [a('116.202.120.181'), a('49.12.57.135')] }),
      ['116.202.120.181', '49.12.57.135'],
    ],
    ['behind an alias', answer({ Answer: [a('x.torproject.org.', 5), a('49.12.57.135')] }), ['49.12.57.135']],
    ['a name, but no address', answer({}), []],
    ['what is no address is left out', answer({ Answer: [a('not an address'), a('1.2.3')] }), []],
    ['IPv6 is not what was asked for', answer({ Answer: [a('2a01:4f8::1', 28)] }), []],
  ])('%s', (_, body, addresses) => {
    expect(parseDoh(body, NAME)).toEqual({ type: 'addresses', addresses });
  });

  it.each([
    ['no such name', answer({ Status: 3 }), 'no-such-name'],
    ['SERVFAIL', answer({ Status: 2 }), 'failed'],
    ['REFUSED', answer({ Status: 5 }), 'failed'],
    ['another name', answer({ Question: [{ name: 'example.org.', type: 1 }] }), 'other-question'],
    ['a longer name', answer({ Question: [{ name: `${NAME}.evil.example.`, type: 1 }] }), 'other-question'],
    ['no question', answer({ Question: [] }), 'other-question'],
    ['a status in words', answer({ Status: 'NOERROR' }), 'not-readable'],
    ['a page', '<!doctype html><title>Log in</title>', 'not-readable'],
    ['half an answer', answer({ Answer: [a('116.202.120.181')] }).slice(0, -9), 'not-readable'],
    ['nothing', '', 'not-readable'],
    ['null', 'null', 'not-readable'],
  ])('%s', (_, body, type) => {
    expect(parseDoh(body, NAME)).toEqual({ type });
  });

  it('asks for no dot at the end, and for no case', () => {
    const shouted = answer({ Question: [{ name: NAME.toUpperCase(), type: 1 }] });
    expect(parseDoh(shouted, NAME).type).toBe('addresses');
  });

  it('is read without an exception, whatever it is', () => {
    const value = fc.oneof(
      fc.string(),
      fc.json(),
      fc.object().map((it) => answer(it)),
    );
    fc.assert(
      fc.property(value, fc.string(), (body, asked) => {
        parseDoh(body, asked);
        parseDoh(body, NAME);
      }),
    );
  });
});
