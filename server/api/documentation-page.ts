// The readable page of the API: plain HTML made from the OpenAPI document, without a script.
import type { JsonObject } from './openapi.ts';

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** `{ type: 'array', items: { $ref: '…/Claim' } }` → a link to Claim, "list of". */
function typeOf(schema: unknown): string {
  const { $ref, type, enum: allowed, items, const: value, anyOf } = objectOf(schema);
  if (typeof $ref === 'string') {
    const name = escapeHtml($ref.split('/').at(-1) ?? '');
    return `<a href="#${name}">${name}</a>`;
  }
  if (Array.isArray(allowed))
    return allowed.map((word) => `<code>${escapeHtml(String(word))}</code>`).join(' ');
  if (value !== undefined) return `<code>${escapeHtml(JSON.stringify(value))}</code>`;
  if (Array.isArray(anyOf)) return anyOf.map(typeOf).join(' or ');
  if (type === 'array') return `list of ${typeOf(items)}`;
  return escapeHtml(textOf(type) || 'anything');
}

function rowsOf(schema: unknown): string {
  const { properties, required } = objectOf(schema);
  const needed = listOf(required);
  return Object.entries(objectOf(properties))
    .map(([name, property]) => {
      const { description, items, type } = objectOf(property);
      const inner = type === 'array' ? objectOf(items) : objectOf(property);
      const nested = inner.properties ? `<table>${rowsOf(inner)}</table>` : '';
      const mark = needed.includes(name) ? '' : ' <small>may be absent</small>';
      return `<tr><th><code>${escapeHtml(name)}</code>${mark}</th><td>${typeOf(property)}</td><td>${escapeHtml(textOf(description))}${nested}</td></tr>`;
    })
    .join('');
}

function parameterRows(parameters: unknown): string {
  return listOf(parameters)
    .map(objectOf)
    .map(({ name, in: place, required, description, schema }) => {
      const mark = required ? ' <small>needed</small>' : '';
      return `<tr><th><code>${escapeHtml(textOf(name))}</code> <small>${escapeHtml(textOf(place))}</small>${mark}</th><td>${typeOf(schema)}</td><td>${escapeHtml(textOf(description))}</td></tr>`;
    })
    .join('');
}

function contentRow(label: string, { description, content }: Readonly<Record<string, unknown>>): string {
  const types = Object.entries(objectOf(content))
    .map(([type, entry]) => `${typeOf(objectOf(entry).schema)} <small>${escapeHtml(type)}</small>`)
    .join('<br>');
  return `<tr><th>${escapeHtml(label)}</th><td>${types}</td><td>${escapeHtml(textOf(description))}</td></tr>`;
}

function operationSection(path: string, method: string, operation: unknown): string {
  const { operationId, summary, description, parameters, requestBody, responses } = objectOf(operation);
  const answers = Object.entries(objectOf(responses)).map(([status, answer]) =>
    contentRow(status, objectOf(answer)),
  );
  const body = requestBody === undefined ? '' : contentRow('body', objectOf(requestBody));
  return `<section id="${escapeHtml(textOf(operationId))}">
<h3><code>${method.toUpperCase()} ${escapeHtml(path)}</code></h3>
<p>${escapeHtml(textOf(summary))}. ${escapeHtml(textOf(description))}</p>
<table>${parameterRows(parameters)}${body}</table>
<details><summary>Answers</summary><table>${answers.join('')}</table></details>
</section>`;
}

const style = `
:root{color-scheme:light dark;--line:#8884}
body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
h3{margin:2.2rem 0 .2rem}code{font-size:.92em}small{opacity:.75;font-weight:400}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.25rem .7rem .25rem 0;border-top:1px solid var(--line)}
th{font-weight:400;white-space:nowrap}td td,td th{font-size:.95em}summary{cursor:pointer;margin:.4rem 0}`;

/** The page; its one style element carries `nonce`, which the content security policy names. */
export function writeDocumentationPage(document: JsonObject, nonce: string): string {
  const { info, tags, paths, components } = document;
  const operations = Object.entries(objectOf(paths)).flatMap(([path, methods]) =>
    Object.entries(objectOf(methods)).map(([method, operation]) => ({ path, method, operation })),
  );
  const groups = listOf(tags)
    .map(objectOf)
    .map(({ name, description }) => {
      const own = operations.filter(({ operation }) => listOf(objectOf(operation).tags).includes(name));
      const sections = own.map(({ path, method, operation }) => operationSection(path, method, operation));
      return `<h2>${escapeHtml(textOf(name))}</h2><p>${escapeHtml(textOf(description))}</p>${sections.join('\n')}`;
    });
  const schemas = Object.entries(objectOf(objectOf(components).schemas)).map(
    ([name, schema]) =>
      `<section id="${escapeHtml(name)}"><h3>${escapeHtml(name)}</h3><p>${escapeHtml(textOf(objectOf(schema).description))}</p>
${objectOf(schema).properties ? `<table>${rowsOf(schema)}</table>` : `<p>${typeOf(schema)}</p>`}</section>`,
  );
  const { title, description } = objectOf(info);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(textOf(title))} API</title><style nonce="${escapeHtml(nonce)}">${style}</style></head>
<body><main><h1>${escapeHtml(textOf(title))} API</h1>
<p>${escapeHtml(textOf(description))} The same as a document for programs: <a href="/api/openapi.json">/api/openapi.json</a>.</p>
${groups.join('\n')}
<h2>Shapes</h2>
${schemas.join('\n')}
</main></body></html>
`;
}
