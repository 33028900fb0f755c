// Prints the functions of the query language as server/cypher/README.md holds them; with --write puts them there.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printReference } from '../../server/cypher/cypher.ts';
import { root } from './source-files.ts';

const FIRST = '<!-- functions -->';
const LAST = '<!-- end of functions -->';

/** What stands between the two marks in a README. */
export const printedFunctions = (guide: string): string =>
  guide.slice(guide.indexOf(FIRST) + FIRST.length, guide.indexOf(LAST)).trim();

if (import.meta.main) {
  const reference = printReference();
  if (process.argv.includes('--write')) {
    const path = join(root, 'server/cypher/README.md');
    const guide = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      guide.replace(printedFunctions(guide), () => reference),
    );
  } else console.log(reference);
}
