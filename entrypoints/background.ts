import { defineBackground } from 'wxt/utils/define-background';
import { checkWithRetry } from '../utils/browser/checks.ts';
import { onPageConnected } from '../utils/browser/checks-for-pages.ts';
import { handleCommands } from '../utils/browser/commands.ts';
import { eraseHistory } from '../utils/browser/history.ts';
import { giveHostsBack } from '../utils/browser/host-permission.ts';
import {
  changeColours,
  changeSettings,
  checkSoon,
  forgetEverything,
  onAlarm,
  onStart,
} from '../utils/browser/lifecycle.ts';
import { mendStored } from '../utils/browser/mend-stored.ts';
import { onNetworkChange } from '../utils/browser/network-changes.ts';
import { onNoticeClicked } from '../utils/browser/notify.ts';
import { renewNow } from '../utils/browser/renew-directory.ts';
import { onPrivateWindow } from '../utils/browser/toolbar-button.ts';
import { watchRequests } from '../utils/browser/watch-requests.ts';
import { ALL_ENDPOINTS } from '../utils/endpoints/list.ts';
import { requestPatterns } from '../utils/endpoints/permissions.ts';
import { parseScope } from '../utils/parse/command.ts';
import { parseChanges } from '../utils/parse/stored.ts';

export default defineBackground(() => {
  watchRequests(requestPatterns(ALL_ENDPOINTS));
  onAlarm();
  onStart();
  void giveHostsBack();
  onNetworkChange(checkSoon);
  onNoticeClicked();
  onPrivateWindow();
  onPageConnected();
  handleCommands({
    check: (data) => checkWithRetry(parseScope(data) ?? 'discreet'),
    change: (data) => changeSettings(parseChanges(data)),
    colours: (data) => changeColours(data === true),
    renew: renewNow,
    mend: mendStored,
    forget: forgetEverything,
    eraseHistory,
  });
});
