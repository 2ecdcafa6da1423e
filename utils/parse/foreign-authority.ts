import * as v from 'valibot';

/** The longest issuer name that we keep, in characters. */
const MAX_ISSUER_LENGTH = 100;

const SecurityInfo = v.object({
  certificates: v.pipe(
    v.array(v.object({ issuer: v.string(), isBuiltInRoot: v.boolean() })),
    v.check(({ length }) => length > 0),
  ),
});

/**
 * From Firefox's `webRequest.getSecurityInfo`: the issuer of the server's certificate, where no certificate of the chain
 * is a root built into Firefox. `undefined` where one is, or where the chain is missing.
 */
export function parseForeignAuthority(securityInfo: unknown): string | undefined {
  const info = v.safeParse(SecurityInfo, securityInfo);
  if (!info.success) return undefined;
  const { certificates } = info.output;
  if (certificates.some(({ isBuiltInRoot }) => isBuiltInRoot)) return undefined;
  const issuer = certificates[0]?.issuer ?? '';
  return (/\bCN=("[^"]*"|[^,]*)/.exec(issuer)?.[1] ?? issuer).replaceAll('"', '').slice(0, MAX_ISSUER_LENGTH);
}

/** One of the browser's own authorities vouches for the certificate: no filter on this computer signed it. */
export function isBuiltInAuthority(securityInfo: unknown): boolean {
  const info = v.safeParse(SecurityInfo, securityInfo);
  return info.success && info.output.certificates.some(({ isBuiltInRoot }) => isBuiltInRoot);
}
