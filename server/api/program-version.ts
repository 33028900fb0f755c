// The version of this program, as package.json says.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const manifest: { readonly version: string } = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'),
);

export const programVersion = manifest.version;
