import { blockageLine } from '../../components/blockage-sentences.ts';
import { recordText } from '../../components/record-text.ts';
import type { Say } from '../../components/say.ts';
import { browserNamed, ownVersion } from '../../utils/browser/product.ts';
import { saveFile } from '../../utils/browser/save-file.ts';
import { ALL_ENDPOINTS } from '../../utils/endpoints/list.ts';
import type { EndpointId } from '../../utils/model/endpoint.ts';
import type { Report } from '../../utils/model/report.ts';
import { evidenceFile, fileName } from '../../utils/record/evidence-file.ts';

/** Makes a file of the report, for a provider, OONI or whoever helps. The click saves it; nothing sends it. */
export function saveRecord(report: Report, say: Say): void {
  const version = ownVersion();
  const text = (safe: Report) =>
    recordText({
      report: safe,
      version,
      about: safe.blockages.map((blockage) => blockageLine(blockage, say)),
      say,
    });
  const annotations = browserNamed(navigator.userAgent);
  saveFile(fileName(report), evidenceFile(report, { urlOf, version, annotations, text }));
}

/** Where an endpoint must be told an address, that is in the query, which is left out. */
function urlOf(id: EndpointId): string | undefined {
  const endpoint = ALL_ENDPOINTS.find((it) => it.id === id);
  if (endpoint === undefined) return undefined;
  const { url } = endpoint.request();
  return endpoint.needs === undefined ? url : url.replace(/\?.*$/, '');
}
