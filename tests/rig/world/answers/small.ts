import type { Answer, Responder } from './answer.ts';

/** An HTML answer of status 200. */
export function page(title: string, text: string): Answer {
  const body = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title></head>
<body><h1>${title}</h1><p>${text}</p></body>
</html>
`;
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

/** The Tor Project's onion service. Its title distinguishes it from a page put in its place. */
export const onionPage: Responder = () =>
  page('Tor Project | Anonymity Online', 'Browse Privately. Explore Freely.');

/** robots.txt of an onion service over https: what it says does not matter. */
export const robots: Responder = () => ({
  status: 200,
  headers: { 'content-type': 'text/plain' },
  body: 'User-agent: *\nDisallow:\n',
});

/** generate_204 of connectivitycheck.gstatic.com and www.gstatic.com */
export const googleControl: Responder = () => ({ status: 204, headers: {}, body: '' });

/** http://detectportal.firefox.com/success.txt, as in Firefox's own preferences. */
export const mozillaControl: Responder = () => ({
  status: 200,
  headers: {
    'content-type': 'text/plain',
    'cache-control': 'public, must-revalidate, max-age=0, s-maxage=3600',
  },
  body: 'success\n',
});

/** http://www.msftconnecttest.com/connecttest.txt, as Windows requests it: no line end. */
export const microsoftControl: Responder = () => ({
  status: 200,
  headers: { 'content-type': 'text/plain', 'cache-control': 'max-age=30, must-revalidate' },
  body: 'Microsoft Connect Test',
});

export const blockPage: Responder = () =>
  page('Blocked', 'Access to this site is not permitted on this network.');

export const loginPage: Responder = () =>
  page('Welcome to our guest network', 'Please accept the terms of use to go on.');

/** A web page, for the test that a page cannot notice the extension. */
export const ordinaryPage: Responder = () => page('An ordinary page', 'Nothing to see here.');

/** Cloudflare's speed test: as many bytes as asked for, here at most a million. */
export const sameSize: Responder = ({ url }) => {
  const bytes = Math.min(1_000_000, Number(url.searchParams.get('bytes') ?? 0) || 0);
  return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: '0'.repeat(bytes) };
};
