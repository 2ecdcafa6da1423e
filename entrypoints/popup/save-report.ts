import { blockageLine } from '../../components/text/blockage-line.ts';
import { reportFile } from '../../components/text/report-file.ts';
import type { Say } from '../../components/text/say.ts';
import { browserAnnotations, ownVersion } from '../../utils/browser/product.ts';
import { saveFile } from '../../utils/browser/save-file.ts';
import { ALL_ENDPOINTS } from '../../utils/endpoints/list.ts';
import { exportReport, fileName } from '../../utils/export/export-report.ts';
import type { EndpointId } from '../../utils/model/endpoint.ts';
import type { Report } from '../../utils/model/report.ts';

/** Makes a file of the report, for a provider, OONI or another helper. The click saves it; nothing sends it. */
export function saveReportFile(report: Report, say: Say): void {
  const version = ownVersion();
  const text = (safe: Report) =>
    reportFile({
      report: safe,
      version,
      about: safe.blockages.map((blockage) => blockageLine(blockage, say)),
      say,
    });
  const annotations = browserAnnotations(navigator.userAgent);
  saveFile(fileName(report), exportReport(report, { urlOf, version, annotations, text }));
}

/** The URL of an endpoint; without its query where that holds an address. */
function urlOf(id: EndpointId): string | undefined {
  const endpoint = ALL_ENDPOINTS.find((it) => it.id === id);
  if (endpoint === undefined) return undefined;
  const { url } = endpoint.request();
  return endpoint.needs === undefined ? url : url.replace(/\?.*$/, '');
}
