import { blockageLine } from '../../components/text/blockage-line.ts';
import { reportFile } from '../../components/text/report-file.ts';
import type { Say } from '../../components/text/say.ts';
import { browserAnnotations, ownVersion } from '../../utils/browser/product.ts';
import { saveFile } from '../../utils/browser/save-file.ts';
import { URLS } from '../../utils/endpoints/urls.ts';
import { exportReport, fileName } from '../../utils/export/export-report.ts';
import type { StoredSurvey } from '../../utils/model/measured.ts';
import type { Report } from '../../utils/model/report.ts';

/** Makes a file of the report, with the last survey, for a provider, OONI or another helper. The click saves it; nothing sends it. */
export function saveReportFile(report: Report, say: Say, survey?: StoredSurvey): void {
  const version = ownVersion();
  const text = (safe: Report) =>
    reportFile({
      report: safe,
      version,
      about: safe.blockages.map((blockage) => blockageLine(blockage, say)),
      measured: survey?.measured,
      say,
    });
  const annotations = browserAnnotations(navigator.userAgent);
  saveFile(
    fileName(report),
    exportReport(report, { urlOf: (id) => URLS[id], version, annotations, text, survey }),
  );
}
