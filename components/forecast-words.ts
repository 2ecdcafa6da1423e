import type { Observer, View } from '../utils/model/exposure.ts';
import type { Cut, Round, Step } from '../utils/model/forecast.ts';
import type { Blocker } from '../utils/model/scenario.ts';
import type { VerdictType } from '../utils/model/verdict.ts';
import type { MessageKey } from './say.ts';

export const OBSERVER: Record<Observer, MessageKey> = {
  isp: 'observer_isp',
  entry: 'observer_entry',
  exit: 'observer_exit',
  site: 'observer_site',
  echo: 'observer_echo',
  'tor-project': 'observer_tor_project',
  doh: 'observer_doh',
  controls: 'observer_controls',
};

export const VIEW: Record<View, MessageKey> = {
  'isp-direct': 'view_isp_direct',
  'isp-guard': 'view_isp_guard',
  'isp-tor-unknown': 'view_isp_tor_unknown',
  'isp-bridge': 'view_isp_bridge',
  'isp-own-bridge': 'view_isp_own_bridge',
  'isp-snowflake': 'view_isp_snowflake',
  'isp-webtunnel': 'view_isp_webtunnel',
  'isp-meek': 'view_isp_meek',
  'isp-mixed': 'view_isp_mixed',
  'isp-unknown': 'view_isp_unknown',
  'isp-cut': 'view_isp_cut',
  'entry-tor': 'view_entry_tor',
  'entry-unknown': 'view_entry_unknown',
  'exit-tor': 'view_exit_tor',
  'exit-mixed': 'view_exit_mixed',
  'exit-unknown': 'view_exit_unknown',
  'site-direct': 'view_site_direct',
  'site-tor': 'view_site_tor',
  'site-mixed': 'view_site_mixed',
  'site-unknown': 'view_site_unknown',
  'echo-direct': 'view_echo_direct',
  'echo-tor': 'view_echo_tor',
  'echo-mixed': 'view_echo_mixed',
  'echo-unknown': 'view_echo_unknown',
  'tor-project-direct': 'view_tor_project_direct',
  'tor-project-tor': 'view_tor_project_tor',
  'tor-project-mixed': 'view_tor_project_mixed',
  'tor-project-unknown': 'view_tor_project_unknown',
  'doh-direct': 'view_doh_direct',
  'doh-tor': 'view_doh_tor',
  'doh-mixed': 'view_doh_mixed',
  'doh-unknown': 'view_doh_unknown',
  nothing: 'view_nothing',
};

export const CUT: Record<Cut, MessageKey> = {
  isp: 'cut_isp',
  authorities: 'cut_authorities',
  names: 'cut_names',
  site: 'cut_site',
  relays: 'cut_relays',
  border: 'cut_border',
};

export const ROUND: Record<Round, MessageKey> = {
  bridge: 'round_bridge',
  'hidden-bridge': 'round_hidden_bridge',
  fallbacks: 'round_fallbacks',
  'through-tor': 'round_through_tor',
  onion: 'round_onion',
  'other-relays': 'round_other_relays',
  none: 'round_none',
};

export const STEP: Record<Step, MessageKey> = {
  'nothing-to-do': 'step_nothing_to_do',
  'use-bridge-built-in': 'step_use_bridge_built_in',
  'use-snowflake': 'step_use_snowflake',
  'ask-in-browser': 'step_ask_in_browser',
  'ask-by-bot': 'step_ask_by_bot',
  'ask-for-webtunnel': 'step_ask_for_webtunnel',
  'ask-by-mail': 'step_ask_by_mail',
  'ask-a-friend': 'step_ask_a_friend',
  'get-browser-by-mail': 'step_get_browser_by_mail',
  'use-onion-address': 'step_use_onion_address',
  'tell-the-site': 'step_tell_the_site',
  'wait-out': 'step_wait_out',
  'keep-running': 'step_keep_running',
  'choose-country': 'step_choose_country',
};

export const VERDICT: Record<VerdictType, MessageKey> = {
  tor: 'verdict_tor',
  'not-tor': 'verdict_not_tor',
  mixed: 'verdict_mixed',
  unknown: 'verdict_unknown',
};

export const BLOCKER: Record<Blocker, MessageKey> = {
  isp: 'by_isp',
  sites: 'by_sites',
  country: 'by_country',
};
