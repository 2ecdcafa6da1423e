import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLocalTor } from '../../../utils/parse/local-tor.ts';

const PAGE =
  '<html>\n<head>\n<title>This is a SOCKS Proxy, Not An HTTP Proxy</title>\n</head>\n<body>\n<h1>This is a SOCKs proxy, not an HTTP proxy.</h1>';

describe('a Tor client here', () => {
  it('says that it is no HTTP proxy', () => {
    expect(parseLocalTor({ status: 501, body: PAGE })).toEqual({ type: 'local-tor' });
  });

  it.each([
    ['another status', 200, PAGE],
    ["Tor's own HTTP tunnel", 405, '<title>This is an HTTP CONNECT tunnel, not a full HTTP Proxy</title>'],
    ['a web server that cannot do it', 501, '<title>501 Not Implemented</title>'],
    ['a printer', 200, '<title>Printer</title>'],
    ['nothing', 501, ''],
  ])('not %s', (_, status, body) => {
    expect(parseLocalTor({ status, body }).type).toBe('unreadable');
  });

  it('is found without an exception, whatever listens there', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), (status, body) => {
        expect(parseLocalTor({ status, body }).type).toBe('unreadable');
      }),
    );
  });
});
