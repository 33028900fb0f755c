// Settings as a table: each with its environment variable, default and sentence.
import { resolve } from 'node:path';
import { hearsayError } from './errors.ts';

interface Setting<T> {
  readonly variable: string;
  readonly default: T;
  readonly sentence: string;
  /** Its value is not told, not even when it cannot be read. */
  readonly isSecret?: true;
  /** Reads the text of the variable; a string it returns is the reason why it cannot. */
  readonly read: (text: string) => { readonly value: T } | { readonly reason: string };
}

const wholeNumber = (min: number, max: number) => (text: string) => {
  const value = Number(text);
  return Number.isInteger(value) && value >= min && value <= max
    ? { value }
    : { reason: `it must be a whole number from ${min} to ${max}` };
};

const share = (text: string) => {
  const value = Number(text);
  return text.trim() !== '' && value >= 0 && value <= 1
    ? { value }
    : { reason: 'it must be a number from 0 to 1' };
};

/** The address is shown to whoever reads, so that nothing secret may stand in it. */
const modelAddress = (text: string) => {
  const url = URL.parse(text);
  const isPlain = url !== null && /^https?:$/.test(url.protocol) && !/[?#@]/.test(text);
  return text === '' || isPlain
    ? { value: text }
    : {
        reason:
          'it must begin with http:// or https:// and have no ?, # or @; the key is a setting of its own',
      };
};

/** What a header can carry. */
const modelKey = (text: string) =>
  /^[!-~]*$/.test(text)
    ? { value: text }
    : { reason: 'it must have only letters, digits and signs of ASCII, without spaces' };

const anyText = (text: string) => ({ value: text });

export const settings = {
  host: {
    variable: 'HEARSAY_HOST',
    default: '127.0.0.1',
    sentence: 'The address to listen on. Anything but this machine needs HEARSAY_TOKEN.',
    read: anyText,
  },
  port: {
    variable: 'HEARSAY_PORT',
    default: 8321,
    sentence: 'The port to listen on; 0 takes any free one.',
    read: wholeNumber(0, 65_535),
  },
  dataFolder: {
    variable: 'HEARSAY_DATA',
    default: resolve(import.meta.dirname, '../graph-data/local'),
    sentence: 'The folder of the local store.',
    read: (text: string) => ({ value: resolve(text) }),
  },
  collectionFolder: {
    variable: 'HEARSAY_COLLECTION',
    default: resolve(import.meta.dirname, '../graph-data/islamic-state-syria'),
    sentence: 'The collection that a new store is filled with; "none" starts empty.',
    read: (text: string) => ({ value: text === 'none' ? text : resolve(text) }),
  },
  token: {
    variable: 'HEARSAY_TOKEN',
    default: '',
    sentence: 'A secret that every request must bring; empty asks for none.',
    isSecret: true,
    read: (text: string) =>
      text === '' || text.length >= 16 ? { value: text } : { reason: 'it must have at least 16 characters' },
  },
  maxBodyBytes: {
    variable: 'HEARSAY_MAX_BODY_BYTES',
    default: 20_000_000,
    sentence: 'The largest request body, in bytes.',
    read: wholeNumber(1_000, 1_000_000_000),
  },
  uploadBytes: {
    variable: 'HEARSAY_UPLOAD_BYTES',
    default: 200_000_000,
    sentence: 'How large all files that are sent at once may be together, in bytes.',
    read: wholeNumber(1_000, 4_000_000_000),
  },
  pathBudget: {
    variable: 'HEARSAY_PATH_BUDGET',
    default: 200_000,
    sentence: 'How many steps a search for paths may take before it stops and says so.',
    read: wholeNumber(100, 100_000_000),
  },
  cacheBytes: {
    variable: 'HEARSAY_CACHE_BYTES',
    default: 64_000_000,
    sentence: 'Memory for answers kept ready until the store changes, in bytes; 0 keeps none.',
    read: wholeNumber(0, 4_000_000_000),
  },
  queryTimeMs: {
    variable: 'HEARSAY_QUERY_TIME_MS',
    default: 5_000,
    sentence: 'How long one query may take, in milliseconds.',
    read: wholeNumber(1, 3_600_000),
  },
  queryStretchMs: {
    variable: 'HEARSAY_QUERY_STRETCH_MS',
    default: 1_000,
    sentence:
      'How long one expression of a query may work without a pause, while others wait, in milliseconds.',
    read: wholeNumber(10, 3_600_000),
  },
  queryRows: {
    variable: 'HEARSAY_QUERY_ROWS',
    default: 10_000,
    sentence: 'How many rows a query gives; the rest is cut off, and the answer says so.',
    read: wholeNumber(1, 10_000_000),
  },
  queryExpansions: {
    variable: 'HEARSAY_QUERY_EXPANSIONS',
    default: 100_000_000,
    sentence: 'How many nodes, relationships and items of lists a query may look at.',
    read: wholeNumber(1_000, 100_000_000_000),
  },
  queryMemoryBytes: {
    variable: 'HEARSAY_QUERY_MEMORY_BYTES',
    default: 256_000_000,
    sentence: 'How much a query may keep for sorting, grouping and lists, in bytes (estimated).',
    read: wholeNumber(1_000_000, 100_000_000_000),
  },
  queryNesting: {
    variable: 'HEARSAY_QUERY_NESTING',
    default: 200,
    sentence: 'How deep the parts of a query may stand in each other.',
    read: wholeNumber(10, 1_000),
  },
  queryLength: {
    variable: 'HEARSAY_QUERY_LENGTH',
    default: 100_000,
    sentence: 'How long the text of a query may be, in UTF-16 units.',
    read: wholeNumber(100, 10_000_000),
  },
  readBytes: {
    variable: 'HEARSAY_READ_BYTES',
    default: 100_000_000,
    sentence: 'How large a file to read may be, in bytes.',
    read: wholeNumber(1_000, 2_000_000_000),
  },
  readPages: {
    variable: 'HEARSAY_READ_PAGES',
    default: 2_000,
    sentence: 'How many pages of a document are read.',
    read: wholeNumber(1, 100_000),
  },
  readCharacters: {
    variable: 'HEARSAY_READ_CHARACTERS',
    default: 5_000_000,
    sentence: 'How long the text of a document may be, in UTF-16 units.',
    read: wholeNumber(1_000, 100_000_000),
  },
  readSeconds: {
    variable: 'HEARSAY_READ_SECONDS',
    default: 30,
    sentence: 'How long the reading of one document may take, in seconds.',
    read: wholeNumber(1, 3_600),
  },
  readMemoryMb: {
    variable: 'HEARSAY_READ_MEMORY_MB',
    default: 768,
    sentence: 'How much memory the reading of one document may use, in megabytes.',
    read: wholeNumber(256, 64_000),
  },
  zipEntries: {
    variable: 'HEARSAY_ZIP_ENTRIES',
    default: 2_000,
    sentence: 'How many files a ZIP or a mail may hold, those in inner ones counted.',
    read: wholeNumber(1, 100_000),
  },
  zipUnpackedMb: {
    variable: 'HEARSAY_ZIP_UNPACKED_MB',
    default: 200,
    sentence: 'How large all files of a ZIP or a mail may be when unpacked, in megabytes.',
    read: wholeNumber(1, 100_000),
  },
  zipRatio: {
    variable: 'HEARSAY_ZIP_RATIO',
    default: 200,
    sentence: 'How many times its packed size a file in a ZIP may have.',
    read: wholeNumber(2, 100_000),
  },
  zipNesting: {
    variable: 'HEARSAY_ZIP_NESTING',
    default: 3,
    sentence: 'How many ZIPs and mails may lie in each other.',
    read: wholeNumber(1, 20),
  },
  extractSeconds: {
    variable: 'HEARSAY_EXTRACT_SECONDS',
    default: 120,
    sentence: 'How long finding the claims of one document may take, in seconds.',
    read: wholeNumber(1, 3_600),
  },
  extractCharacters: {
    variable: 'HEARSAY_EXTRACT_CHARACTERS',
    default: 1_000_000,
    sentence: 'How long a text may be whose claims are looked for, in UTF-16 units.',
    read: wholeNumber(1_000, 100_000_000),
  },
  extractMemoryMb: {
    variable: 'HEARSAY_EXTRACT_MEMORY_MB',
    default: 1_024,
    sentence: 'How much memory finding claims may use, in megabytes.',
    read: wholeNumber(64, 64_000),
  },
  knownNames: {
    variable: 'HEARSAY_KNOWN_NAMES',
    default: 20_000,
    sentence: 'How many names that are in the store already help to find names in new texts.',
    read: wholeNumber(0, 1_000_000),
  },
  sameFrom: {
    variable: 'HEARSAY_SAME_FROM',
    default: 0.9,
    sentence:
      'From which score on accepting a claim takes a name for a known record, unless told otherwise; 0 to 1.',
    read: share,
  },
  modelUrl: {
    variable: 'HEARSAY_MODEL_URL',
    default: '',
    sentence:
      'The address of an OpenAI-compatible language model, such as http://127.0.0.1:11434/v1; empty for none. Texts go there only when a person sends them.',
    read: modelAddress,
  },
  modelName: {
    variable: 'HEARSAY_MODEL_NAME',
    default: '',
    sentence: 'The name of the language model; its proposals carry it.',
    read: anyText,
  },
  modelKey: {
    variable: 'HEARSAY_MODEL_KEY',
    default: '',
    sentence: 'The key that the language model asks for; empty sends none.',
    isSecret: true,
    read: modelKey,
  },
  modelSeconds: {
    variable: 'HEARSAY_MODEL_SECONDS',
    default: 180,
    sentence: 'How long one answer of the language model may take, in seconds.',
    // Longer than this, the runtime's own limit comes first
    read: wholeNumber(1, 290),
  },
  modelPieceCharacters: {
    variable: 'HEARSAY_MODEL_PIECE_CHARACTERS',
    default: 6_000,
    sentence: 'How much of a text goes to the language model at once, in UTF-16 units.',
    read: wholeNumber(200, 1_000_000),
  },
  modelTries: {
    variable: 'HEARSAY_MODEL_TRIES',
    default: 3,
    sentence: 'How often a piece is sent to the language model until its answer can be used.',
    read: wholeNumber(1, 20),
  },
  modelInputPrice: {
    variable: 'HEARSAY_MODEL_INPUT_PRICE',
    default: 0,
    sentence: 'What a million tokens sent to the language model cost, in thousandths of a US dollar.',
    read: wholeNumber(0, 100_000_000),
  },
  modelOutputPrice: {
    variable: 'HEARSAY_MODEL_OUTPUT_PRICE',
    default: 0,
    sentence: 'What a million tokens of its answers cost, in thousandths of a US dollar.',
    read: wholeNumber(0, 100_000_000),
  },
  logLevel: {
    variable: 'HEARSAY_LOG',
    default: 'warn',
    sentence: 'How much to log: silent, error, warn, info or debug.',
    read: (text: string) =>
      ['silent', 'error', 'warn', 'info', 'debug'].includes(text)
        ? { value: text }
        : { reason: 'it must be silent, error, warn, info or debug' },
  },
} as const satisfies Readonly<Record<string, Setting<string> | Setting<number>>>;

type Widened<T> = T extends number ? number : string;

/** The value of every setting, by its name in the table. */
export type Config = {
  readonly [Name in keyof typeof settings]: Widened<(typeof settings)[Name]['default']>;
};

function readSetting<T>(setting: Setting<T>, environment: Readonly<Record<string, string | undefined>>): T {
  const text = environment[setting.variable];
  if (text === undefined || (text === '' && setting.default !== '')) return setting.default;
  const answer = setting.read(text);
  if ('value' in answer) return answer.value;
  const value = setting.isSecret ? '…' : text;
  throw hearsayError('SETTING_INVALID', { name: setting.variable, value, reason: answer.reason });
}

/** Reads the settings from environment variables. Throws SETTING_INVALID or TOKEN_NEEDED_TO_BIND. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const config: Config = {
    host: readSetting<string>(settings.host, environment),
    port: readSetting<number>(settings.port, environment),
    dataFolder: readSetting<string>(settings.dataFolder, environment),
    collectionFolder: readSetting<string>(settings.collectionFolder, environment),
    token: readSetting<string>(settings.token, environment),
    maxBodyBytes: readSetting<number>(settings.maxBodyBytes, environment),
    uploadBytes: readSetting<number>(settings.uploadBytes, environment),
    pathBudget: readSetting<number>(settings.pathBudget, environment),
    cacheBytes: readSetting<number>(settings.cacheBytes, environment),
    queryTimeMs: readSetting<number>(settings.queryTimeMs, environment),
    queryStretchMs: readSetting<number>(settings.queryStretchMs, environment),
    queryRows: readSetting<number>(settings.queryRows, environment),
    queryExpansions: readSetting<number>(settings.queryExpansions, environment),
    queryMemoryBytes: readSetting<number>(settings.queryMemoryBytes, environment),
    queryNesting: readSetting<number>(settings.queryNesting, environment),
    queryLength: readSetting<number>(settings.queryLength, environment),
    readBytes: readSetting<number>(settings.readBytes, environment),
    readPages: readSetting<number>(settings.readPages, environment),
    readCharacters: readSetting<number>(settings.readCharacters, environment),
    readSeconds: readSetting<number>(settings.readSeconds, environment),
    readMemoryMb: readSetting<number>(settings.readMemoryMb, environment),
    zipEntries: readSetting<number>(settings.zipEntries, environment),
    zipUnpackedMb: readSetting<number>(settings.zipUnpackedMb, environment),
    zipRatio: readSetting<number>(settings.zipRatio, environment),
    zipNesting: readSetting<number>(settings.zipNesting, environment),
    extractSeconds: readSetting<number>(settings.extractSeconds, environment),
    extractCharacters: readSetting<number>(settings.extractCharacters, environment),
    extractMemoryMb: readSetting<number>(settings.extractMemoryMb, environment),
    knownNames: readSetting<number>(settings.knownNames, environment),
    sameFrom: readSetting<number>(settings.sameFrom, environment),
    modelUrl: readSetting<string>(settings.modelUrl, environment),
    modelName: readSetting<string>(settings.modelName, environment),
    modelKey: readSetting<string>(settings.modelKey, environment),
    modelSeconds: readSetting<number>(settings.modelSeconds, environment),
    modelPieceCharacters: readSetting<number>(settings.modelPieceCharacters, environment),
    modelTries: readSetting<number>(settings.modelTries, environment),
    modelInputPrice: readSetting<number>(settings.modelInputPrice, environment),
    modelOutputPrice: readSetting<number>(settings.modelOutputPrice, environment),
    logLevel: readSetting<string>(settings.logLevel, environment),
  };
  const isLoopback = /^(127(\.\d{1,3}){3}|::1|localhost)$/.test(config.host);
  if (!isLoopback && config.token === '') throw hearsayError('TOKEN_NEEDED_TO_BIND', { host: config.host });
  return config;
}
