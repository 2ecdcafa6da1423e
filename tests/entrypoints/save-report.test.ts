// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveReportFile } from '../../entrypoints/popup/save-report.ts';
import { saveFile } from '../../utils/browser/save-file.ts';
import { NOT_TOR, OWN, observation, report } from '../components/example.ts';
import { inEnglish } from '../components/say-from-file.ts';

vi.mock(import('../../utils/browser/save-file.ts'), () => ({ saveFile: vi.fn() }));
vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
  manifest_version: 3,
  name: 'x',
  version: '1.2.3',
});
afterEach(() => vi.mocked(saveFile).mockClear());

describe('saving a report', () => {
  const rows = [
    observation('address-ipv4', { type: 'sees', address: OWN }, { elapsed: 5 }),
    observation(
      'relay-search',
      { type: 'not-listed', address: OWN, basis: 'relay-search', ownRelay: false },
      { elapsed: 5 },
    ),
  ];

  it('makes one text file, named by the time of the check, with the version and no address', () => {
    saveReportFile(report(NOT_TOR, rows), inEnglish);
    const [[name = '', text = ''] = []] = vi.mocked(saveFile).mock.calls;
    expect(name).toMatch(/^exposure-for-tor-\d{4}-[-\d]+\.txt$/);
    expect(text).toContain('1.2.3');
    expect(text).not.toContain(OWN);
    expect(saveFile).toHaveBeenCalledTimes(1);
  });

  it('leaves out the query of an endpoint that is asked about an address', () => {
    saveReportFile(report(NOT_TOR, rows), inEnglish);
    const text = String(vi.mocked(saveFile).mock.calls[0]?.[1]);
    expect(text).toContain('https://onionoo.torproject.org/details"');
    expect(text).not.toContain('search=');
  });
});
