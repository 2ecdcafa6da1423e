import { render } from 'preact';
import { ExposurePage } from '../../components/exposure/ExposurePage.tsx';
import { makeSay } from '../../components/text/say.ts';
import { appear } from '../../utils/browser/appearance.ts';
import { compareReload, frontTab } from '../../utils/browser/front-tab.ts';
import { followOwn, readAgain } from '../../utils/browser/read-again.ts';
import { getSpoken, spokenLanguage } from '../../utils/browser/speak.ts';
import { askStun, STUN_SERVERS } from '../../utils/browser/stun.ts';
import {
  askForPrivacy,
  engine,
  freeWebRtc,
  readWebRtcSetting,
  setWebRtc,
  watchPermissions,
} from '../../utils/browser/webrtc-setting.ts';
import { judgeTabRoute, wayOfCheck } from '../../utils/exposure/tab-route.ts';
import { HOLDING_POLICY, isBehindSocks, judgeWebRtc } from '../../utils/exposure/webrtc.ts';
import type { FrontTab, TabReading } from '../../utils/model/tab-route.ts';
import type { PolicyReading, SettingTrouble, StunReading } from '../../utils/model/webrtc.ts';

const ENGINE = engine();
const HOLDING = HOLDING_POLICY[ENGINE];

let stored = await readAgain().catch(() => undefined);
let setting: PolicyReading = await readWebRtcSetting();
let stun: StunReading | undefined;
let trouble: SettingTrouble | undefined;
let reading: TabReading | undefined;
let isAsking = false;
let isLoading = false;
let front = await frontTab();
await appear(stored?.settings ?? { language: 'browser', theme: 'browser' });
const say = makeSay(getSpoken, spokenLanguage());
document.title = say('leaks_title');
const followed = followOwn(refresh);
watchPermissions(refresh);
draw();
setInterval(draw, 30_000); // "2 min ago" grows old

async function refresh(): Promise<void> {
  stored = await followed.read().catch(() => stored);
  setting = await readWebRtcSetting();
  draw();
}

async function test(): Promise<void> {
  isAsking = true;
  draw();
  stun = await askStun();
  isAsking = false;
  await refresh();
}

/** The first call must be the one that asks: browsers allow it only while the click is handled. */
async function hold(): Promise<void> {
  const isGiven = await askForPrivacy();
  trouble = isGiven ? undefined : 'refused';
  if (isGiven) {
    await setWebRtc(HOLDING);
    const now = await readWebRtcSetting();
    if (now.type !== 'read' || now.policy !== HOLDING) trouble = 'not-set';
  }
  await refresh();
}

async function free(): Promise<void> {
  trouble = undefined;
  await freeWebRtc();
  // Silence was the setting's doing.
  if (stun?.type !== 'sees') stun = undefined;
  await refresh();
}

async function compare(tab: FrontTab): Promise<void> {
  isLoading = true;
  const seen = compareReload(tab, ENGINE);
  draw();
  reading = await seen;
  isLoading = false;
  front = tab;
  draw();
}

function draw(): void {
  const report = stored?.report;
  const rows = report?.observations ?? [];
  const facts = { verdict: report?.verdict, setting, engine: ENGINE, isBehindSocks: isBehindSocks(rows) };
  render(
    <ExposurePage
      report={report}
      now={Date.now()}
      say={say}
      webRtc={{
        exposure: stun && judgeWebRtc({ ...facts, stun }),
        setting,
        engine: ENGINE,
        holding: HOLDING,
        servers: STUN_SERVERS,
        isAsking,
        trouble,
        onTest: test,
        onHold: hold,
        onFree: free,
      }}
      tab={{
        front,
        engine: ENGINE,
        route: reading && judgeTabRoute(reading, wayOfCheck(rows)),
        isLoading,
        onCompare: compare,
      }}
    />,
    document.getElementById('app') ?? document.body,
  );
}
