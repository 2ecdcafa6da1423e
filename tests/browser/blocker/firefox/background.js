// What content blockers in Firefox do: cancel, whoever asks.
browser.webRequest.onBeforeRequest.addListener(
  () => ({ cancel: true }),
  { urls: ['*://*.torproject.org/*'] },
  ['blocking'],
);
