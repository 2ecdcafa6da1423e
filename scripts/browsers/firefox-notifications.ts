/**
 * Runs in the browser's own window: takes the place of the system that shows notifications, and writes them down.
 * So it is the same with a desktop and without one, and nobody's screen is filled (2026-11: Firefox 153).
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
