/**
 * Runs in the browser's own window: replaces the system's notification service by one that records them. So it works
 * with and without a desktop, and no notification covers the screen (2026-11: Firefox 153).
 */
export const WRITE_DOWN = `
  const shown = (window.exposureShown = []);
  const service = {
    QueryInterface: ChromeUtils.generateQI(['nsIAlertsService']),
    showAlert: ({ title, text }) => void shown.push({ title, message: text }),
    closeAlert() {},
  };
  Components.manager.QueryInterface(Ci.nsIComponentRegistrar).registerFactory(
    Services.uuid.generateUUID(), 'notifications that are written down', '@mozilla.org/alerts-service;1',
    {
      QueryInterface: ChromeUtils.generateQI(['nsIFactory']),
      createInstance: (id) => service.QueryInterface(id),
    },
  );`;

/** What `WRITE_DOWN` wrote, oldest first. */
export const SHOWN = 'return window.exposureShown;';
