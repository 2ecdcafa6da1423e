/** Good bridge lines of each kind. Addresses, hosts and keys are made up; only the documentation ranges are real. */
const FINGERPRINT = '0123456789ABCDEF0123456789ABCDEF01234567';
const CERT = `${'A1b2/C3d4+'.repeat(7)}`;

export const GOOD = {
  obfs4: `obfs4 5.6.7.8:443 ${FINGERPRINT} cert=${CERT} iat-mode=0`,
  webtunnel: `webtunnel [2001:db8::1]:443 ${FINGERPRINT} url=https://site.example.org/aSecretPath ver=0.0.3`,
  snowflake: `snowflake 192.0.2.3:80 ${FINGERPRINT} fingerprint=${FINGERPRINT} url=https://broker.example.org/ fronts=a.example.org,b.example.org ice=stun:stun.example.org:3478,stun:stun.example.net:3478 utls-imitate=hellorandomizedalpn`,
  meek: `meek_lite 192.0.2.20:80 url=https://hidden.example.org front=front.example.org utls=HelloRandomizedALPN`,
  conjure: `conjure 192.0.2.3:80 ${FINGERPRINT} url=https://registrar.example.org/api fronts=front.example.org transport=min`,
  dnstt: `dnstt 192.0.2.4:1 ${FINGERPRINT} doh=https://resolver.example.org/dns-query pubkey=${'0f'.repeat(32)} domain=t.example.org`,
  vanilla: `5.6.7.8:9001 ${FINGERPRINT}`,
  old: `obfs3 5.6.7.8:41010 ${FINGERPRINT}`,
} as const;
