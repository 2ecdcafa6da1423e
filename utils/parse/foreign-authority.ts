import * as v from 'valibot';

const Told = v.object({
  certificates: v.pipe(v.array(v.object({ issuer: v.string(), isBuiltInRoot: v.boolean() })), v.minLength(1)),
});

/**
 * Firefox's `getSecurityInfo`: the issuer of the server's certificate where no certificate of its chain is one of
 * Firefox's own authorities; `undefined` where one is, or nothing is told.
 */
export function parseForeignAuthority(told: unknown): string | undefined {
  const info = v.safeParse(Told, told);
  if (!info.success) return undefined;
  const { certificates } = info.output;
  if (certificates.some(({ isBuiltInRoot }) => isBuiltInRoot)) return undefined;
  const issuer = certificates[0]?.issuer ?? '';
  return (/\bCN=("[^"]*"|[^,]*)/.exec(issuer)?.[1] ?? issuer).replaceAll('"', '').slice(0, 100);
}
