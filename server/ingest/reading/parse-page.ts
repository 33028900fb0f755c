// HTML as a tree, within limits: nothing in it is run or fetched.
import { parseHTML } from 'linkedom';
import { hearsayError } from '../../errors.ts';

/** Browsers flatten what is nested deeper than this, so no honest page is. */
const MAX_DEPTH = 512;

/** The depth of the tree, without recursion, since a hostile page may be a million deep. */
function isTooDeep(root: Element): boolean {
  let depth = 0;
  let node: Element | null = root;
  while (node !== null) {
    if (depth > MAX_DEPTH) return true;
    if (node.firstElementChild !== null) {
      node = node.firstElementChild;
      depth++;
      continue;
    }
    while (node !== null && node !== root && node.nextElementSibling === null) {
      node = node.parentElement;
      depth--;
    }
    node = node === null || node === root ? null : node.nextElementSibling;
  }
  return false;
}

/** The document of an HTML text, whole or a fragment. Throws DOCUMENT_BROKEN for one nested deeper than 512. */
export function parsePage(name: string, html: string): Document {
  const whole = /<body[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const { document } = parseHTML(whole);
  if (isTooDeep(document.documentElement)) {
    const detail = `its elements stand more than ${MAX_DEPTH} deep in each other`;
    throw hearsayError('DOCUMENT_BROKEN', { name, format: 'HTML', detail });
  }
  return document;
}
