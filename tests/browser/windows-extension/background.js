// As extensions do it that give private windows or containers a proxy of their own; Firefox only.
browser.proxy.onRequest.addListener(
  ({ incognito, cookieStoreId }) =>
    incognito || cookieStoreId.startsWith('firefox-container-')
      ? [{ type: 'socks', host: '127.0.0.1', port: 9050, proxyDNS: true }]
      : [{ type: 'direct' }],
  { urls: ['<all_urls>'] },
);
