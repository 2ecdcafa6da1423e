import { defineBackground } from 'wxt/utils/define-background';
import {
  changeColours,
  changeSettings,
  checkSoon,
  forgetEverything,
  onAlarm,
  onStart,
} from '../utils/browser/background.ts';
import { checkSurely } from '../utils/browser/checks.ts';
import { takeCommands } from '../utils/browser/commands.ts';
import { eraseHistory } from '../utils/browser/history.ts';
import { onNetworkChange } from '../utils/browser/network-changes.ts';
import { onNoticeClicked } from '../utils/browser/notify.ts';
import { watchRequests } from '../utils/browser/request-traces.ts';
import { requestPatterns } from '../utils/endpoints/derived.ts';
import { ALL_ENDPOINTS } from '../utils/endpoints/list.ts';
import { parseScope } from '../utils/parse/command.ts';
import { parseChanges } from '../utils/parse/stored.ts';

export default defineBackground(() => {
  watchRequests(requestPatterns(ALL_ENDPOINTS));
  onAlarm();
  onStart();
  onNetworkChange(checkSoon);
  onNoticeClicked();
  takeCommands({
    check: (data) => checkSurely(parseScope(data) ?? 'discreet'),
    change: (data) => changeSettings(parseChanges(data)),
    colours: (data) => changeColours(data === true),
    forget: forgetEverything,
    eraseHistory,
  });
});
