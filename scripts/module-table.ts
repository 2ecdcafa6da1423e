import { importsOfModules } from '../tests/architecture/imports.ts';
import { MODULES } from '../tests/architecture/modules.ts';

/** `utils/judge/verdict` → `judge/verdict`. */
const short = (module: string) => module.replace(/^utils\//, '');

/** The table of modules in `docs/ARCHITECTURE.md`, with the imports that the code really has. */
export function moduleTable(): string {
  const imports = importsOfModules();
  const rows = Object.entries(MODULES).map(([name, { layer, about }]) => {
    const arrows = (imports.get(name) ?? []).map(short).join(', ');
    return `| ${layer} | \`${name}\` | ${about} | ${arrows || '–'} |`;
  });
  return ['| layer | module | what it holds | imports |', '|---|---|---|---|', ...rows].join('\n');
}
