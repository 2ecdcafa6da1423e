import type { Settings } from '../model/settings.ts';
import { speak, spokenLanguage } from './speak.ts';

/** Gives the page the language and the colours that the person chose; before it is drawn, so that neither is seen to change. */
export async function appear(settings: Pick<Settings, 'language' | 'theme'>): Promise<void> {
  const root = document.documentElement;
  root.className = settings.theme;
  await speak(settings.language);
  root.lang = spokenLanguage();
}
