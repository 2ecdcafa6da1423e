import { describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../../../utils/endpoints/list.ts';
import { LANGUAGES } from '../say-from-file.ts';

const IDS = ['relay-directory', ...ENDPOINTS.map(({ id }) => id)];

describe('every endpoint', () => {
  it.each(IDS)('%s has a name, a purpose and what it reveals, in every language', (id) => {
    for (const say of LANGUAGES) {
      expect(say.about('endpoint', id)).not.toBe(id);
      expect(say.about('asks', id)).toMatch(/[.。]$/);
      expect(say.about('reveals', id)).toMatch(/[.。]$/);
    }
  });
});
