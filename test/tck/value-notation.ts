// The notation in which feature files write values: 1, 1.0, 'text', [1], {a: 1}, (:L {a: 1}), [:T], <(:A)-[:T]->(:B)>.

/** A value as a feature file writes it, and as a result is described to be compared with one. */
export type NotedValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'integer'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  /** Only in results: feature files write a time as the string of its ISO 8601 text. */
  | { readonly kind: 'temporal'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly NotedValue[] }
  | { readonly kind: 'map'; readonly entries: NotedMap }
  | NotedNode
  | NotedRelationship
  | NotedPath;

export type NotedMap = ReadonlyMap<string, NotedValue>;

export interface NotedNode {
  readonly kind: 'node';
  readonly labels: readonly string[];
  readonly properties: NotedMap;
}

export interface NotedRelationship {
  readonly kind: 'relationship';
  readonly type: string;
  readonly properties: NotedMap;
}

export interface NotedPath {
  readonly kind: 'path';
  readonly start: NotedNode;
  readonly steps: readonly PathStep[];
}

export interface PathStep {
  readonly relationship: NotedRelationship;
  /** Whether the relationship points along the path. */
  readonly isForward: boolean;
  readonly node: NotedNode;
}

const NUMBER = /[+-]?(?:Inf(?:inity)?\b|(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?)/y;
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const SPACE = /\s*/y;
const ESCAPED: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
]);
const CONSTANTS: ReadonlyMap<string, NotedValue> = new Map([
  ['null', { kind: 'null' }],
  ['true', { kind: 'boolean', value: true }],
  ['false', { kind: 'boolean', value: false }],
  ['NaN', { kind: 'float', value: Number.NaN }],
]);

class NotationReader {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  readWhole(): NotedValue {
    const value = this.readValue();
    if (this.at < this.text.length) this.fail('the end');
    return value;
  }

  private fail(expected: string): never {
    throw new Error(`The value ${this.text} cannot be read: ${expected} expected at ${this.at}.`);
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const [found] = pattern.exec(this.text) ?? [];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private isNext(mark: string): boolean {
    return this.text.startsWith(mark, this.at);
  }

  private skip(mark: string): boolean {
    if (!this.isNext(mark)) return false;
    this.at += mark.length;
    this.take(SPACE);
    return true;
  }

  private need(mark: string): void {
    if (!this.skip(mark)) this.fail(mark);
  }

  private readValue(): NotedValue {
    const value = this.readBareValue();
    this.take(SPACE);
    return value;
  }

  private readBareValue(): NotedValue {
    this.take(SPACE);
    if (this.isNext("'")) return { kind: 'string', value: this.readString() };
    if (this.isNext('{')) return { kind: 'map', entries: this.readMap() };
    if (this.isNext('(')) return this.readNode();
    if (this.isNext('<')) return this.readPath();
    if (this.isNext('[:')) return this.readRelationship();
    if (this.isNext('[')) return this.readList();
    const number = this.take(NUMBER);
    if (number !== undefined) return readNumber(number);
    return CONSTANTS.get(this.take(WORD) ?? '') ?? this.fail('a value');
  }

  private readString(): string {
    let value = '';
    for (this.at++; !this.isNext("'"); this.at++) {
      if (this.at >= this.text.length) this.fail("'");
      const isEscape = this.isNext('\\');
      if (isEscape) this.at++;
      const letter = this.text.charAt(this.at);
      value += isEscape ? (ESCAPED.get(letter) ?? letter) : letter;
    }
    this.at++;
    return value;
  }

  private readName(): string {
    if (this.isNext('`')) {
      const end = this.text.indexOf('`', this.at + 1);
      if (end < 0) this.fail('`');
      const quoted = this.text.slice(this.at + 1, end);
      this.at = end + 1;
      return quoted;
    }
    return this.take(WORD) ?? this.fail('a name');
  }

  private readMap(): NotedMap {
    const entries = new Map<string, NotedValue>();
    this.need('{');
    if (this.skip('}')) return entries;
    do {
      const key = this.readName();
      this.take(SPACE);
      this.need(':');
      entries.set(key, this.readValue());
    } while (this.skip(','));
    this.need('}');
    return entries;
  }

  private readProperties(): NotedMap {
    this.take(SPACE);
    return this.isNext('{') ? this.readMap() : new Map();
  }

  private readList(): NotedValue {
    const items: NotedValue[] = [];
    this.need('[');
    if (this.skip(']')) return { kind: 'list', items };
    do items.push(this.readValue());
    while (this.skip(','));
    this.need(']');
    return { kind: 'list', items };
  }

  private readNode(): NotedNode {
    const labels: string[] = [];
    this.need('(');
    while (this.skip(':')) {
      labels.push(this.readName());
      this.take(SPACE);
    }
    const properties = this.readProperties();
    this.need(')');
    return { kind: 'node', labels, properties };
  }

  private readRelationship(): NotedRelationship {
    this.need('[:');
    const type = this.readName();
    const properties = this.readProperties();
    this.need(']');
    return { kind: 'relationship', type, properties };
  }

  private readPath(): NotedPath {
    const steps: PathStep[] = [];
    this.need('<');
    const start = this.readNode();
    while (!this.skip('>')) {
      const isForward = !this.skip('<-');
      if (isForward) this.need('-');
      const relationship = this.readRelationship();
      this.need(isForward ? '->' : '-');
      steps.push({ relationship, isForward, node: this.readNode() });
    }
    return { kind: 'path', start, steps };
  }
}

function readNumber(text: string): NotedValue {
  if (/^[+-]?\d+$/.test(text)) return { kind: 'integer', value: BigInt(text) };
  return { kind: 'float', value: Number(text.replace(/Inf$/, 'Infinity')) };
}

/** `readNotation("[1, 'a']")`. Throws where the text is no value. */
export const readNotation = (text: string): NotedValue => new NotationReader(text.trim()).readWhole();

const showMap = (entries: NotedMap): string =>
  `{${[...entries].map(([key, value]) => `${key}: ${showNotation(value)}`).join(', ')}}`;

const showProperties = (properties: NotedMap): string =>
  properties.size > 0 ? ` ${showMap(properties)}` : '';

const showRelationship = ({ type, properties }: NotedRelationship): string =>
  `[:${type}${showProperties(properties)}]`;

const showNode = ({ labels, properties }: NotedNode): string =>
  `(${`${labels.map((label) => `:${label}`).join('')}${showProperties(properties)}`.trimStart()})`;

const showStep = ({ relationship, isForward, node }: PathStep): string =>
  `${isForward ? '-' : '<-'}${showRelationship(relationship)}${isForward ? '->' : '-'}${showNode(node)}`;

const showFloat = (value: number): string => {
  if (Object.is(value, -0)) return '-0.0';
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? `${value}.0` : String(value);
};

/** The value in the notation, to be read by people: a time stands between double quotes. */
export function showNotation(noted: NotedValue): string {
  switch (noted.kind) {
    case 'null':
      return 'null';
    case 'boolean':
    case 'integer':
      return String(noted.value);
    case 'float':
      return showFloat(noted.value);
    case 'string':
      return `'${noted.value.replace(/[\\']/g, '\\$&')}'`;
    case 'temporal':
      return `"${noted.text}"`;
    case 'list':
      return `[${noted.items.map(showNotation).join(', ')}]`;
    case 'map':
      return showMap(noted.entries);
    case 'node':
      return showNode(noted);
    case 'relationship':
      return showRelationship(noted);
    case 'path':
      return `<${showNode(noted.start)}${noted.steps.map(showStep).join('')}>`;
  }
}
