import { makeSay, type Say } from '../../components/text/say.ts';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import ja from '../../public/_locales/ja/messages.json' with { type: 'json' };

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** Reads a language file as browsers do, but throws where they would leave a hole. */
function reader(messages: Record<string, Message>) {
  return (key: string, values: string[]): string => {
    const found = messages[key];
    if (found === undefined) return '';
    const used = Object.keys(found.placeholders ?? {}).length;
    if (used !== values.length) throw new Error(`${key} has ${used} placeholders, got ${values.length}`);
    return found.message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const content = found.placeholders?.[name.toLowerCase()]?.content ?? '';
      const value = values[Number(content.slice(1)) - 1];
      if (value === undefined) throw new Error(`${key}: nothing for ${name}`);
      return value;
    });
  };
}

export const inEnglish: Say = makeSay(reader(en), 'en');
export const inJapanese: Say = makeSay(reader(ja), 'ja');
export const LANGUAGES: readonly Say[] = [inEnglish, inJapanese];
