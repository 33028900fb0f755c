// The hearsay command: what it offers, and how its answers and errors are printed.
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { attach } from './commands/attach.ts';
import { now } from './commands/open-filled-store.ts';
import type { ReadOutcome } from './commands/read.ts';
import { readConfig } from './config.ts';
import { HearsayError, hearsayError } from './errors.ts';
import { backupStore, exportStore, restoreStore } from './store/store.ts';

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Each takes text as it is to be written. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Lines of what is piped in; without it there are none. */
  readonly readLines?: () => AsyncIterable<string>;
}

/** An error for a person, or with `asJson` for a program. Bugs have no fix and show their trace. */
export function showError(error: unknown, asJson: boolean): string {
  if (!(error instanceof HearsayError)) return `${error instanceof Error ? error.stack : String(error)}\n`;
  if (asJson) return `${JSON.stringify(error)}\n`;
  const problems = (error.problems ?? [])
    .map(({ property, message }) => `  ${property} ${message}\n`)
    .join('');
  return `${error.code}: ${error.message}\n${problems}${error.fix}\n`;
}

function writeNew(file: string, content: string): void {
  try {
    writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    if (existsSync(file)) throw hearsayError('FILE_EXISTS', { file });
    const detail = error instanceof Error ? error.message : String(error);
    throw hearsayError('FILE_UNWRITABLE', { file, detail });
  }
}

const outcomeWords = {
  added: 'added as',
  recognised: 'is now the text of',
  alreadyThere: 'was already there as',
} as const;

function readScore(text: string): number {
  const score = Number(text);
  if (text.trim() !== '' && score >= 0 && score <= 1) return score;
  throw new InvalidArgumentError('It must be a number from 0 to 1.');
}

const countClaims = (count: number): string => (count === 1 ? '1 claim' : `${count} claims`);

/** What came of the claims of a document, to follow what came of the document itself. */
function tellClaims({ extraction }: Pick<ReadOutcome, 'extraction'>): string {
  if (!extraction) return '';
  const { proposed, accepted, notes } = extraction;
  return [
    ...(proposed === undefined ? [] : [`${countClaims(proposed)} proposed`]),
    ...(accepted > 0 ? [`${countClaims(accepted)} accepted`] : []),
    ...notes,
  ]
    .map((part) => `; ${part.replace(/\.$/, '')}`)
    .join('');
}

/** Whoever has given a score knows how. */
const tellWaiting = (waiting: number, hasScore: boolean): string =>
  `${countClaims(waiting)} of these documents ${waiting === 1 ? 'waits' : 'wait'} for review, and nothing of ${
    waiting === 1 ? 'it' : 'them'
  } is in the graph: see the page ("npm start")${hasScore ? '' : ', or read again with --accept-above 0.9'}.\n`;

async function* noLines(): AsyncGenerator<string> {}

function buildProgram({ environment, out, err, readLines = noLines }: Surroundings): Command {
  const program = new Command('hearsay')
    .description(
      'A knowledge graph of who said what. Settings are environment variables: HEARSAY_DATA names the folder of the store.',
    )
    .option('--json', 'print answers and errors as JSON, for programs')
    .configureOutput({ writeOut: out, writeErr: err })
    .exitOverride();
  const say = (sentence: string, answer: object): void =>
    out(program.opts().json ? `${JSON.stringify(answer)}\n` : `${sentence}\n`);

  program
    .command('serve')
    .description('serve the page and the API until stopped')
    .action(async () => {
      // Loaded here only: the other commands need no web server
      const { serve } = await import('./commands/serve.ts');
      await serve(readConfig(environment), (line) => out(`${line}\n`));
    });

  program
    .command('export')
    .description('write everything in the store as one JSON value; "restore" reads it back')
    .argument('<format>', 'json', (format: string) => {
      if (format === 'json') return format;
      throw new CommanderError(1, 'hearsay.format', `error: there is no format ${format}; choose json`);
    })
    .option('--out <file>', 'write to this new file instead of printing')
    .option('--no-texts', 'leave out the texts of the reports')
    .action((_format: string, options: { out?: string; texts: boolean }) => {
      const { dataFolder } = readConfig(environment);
      const whole = exportStore({ folder: dataFolder, withTexts: options.texts, now });
      const text = `${JSON.stringify(whole, null, 2)}\n`;
      if (options.out === undefined) return out(text);
      const file = resolve(options.out);
      writeNew(file, text);
      say(`The store is exported to ${file}.`, { file });
    });

  program
    .command('query')
    .description('ask the graph in openCypher and print the rows')
    .argument('<query>', 'such as "MATCH (p:Person)-[:CLAIMS]->(c) RETURN p.name, count(c)"')
    .option(
      '--param <name=value>',
      'a value for $name in the query, as JSON or plain text; may be repeated',
      (value: string, earlier: readonly string[]) => [...earlier, value],
      [],
    )
    .option('--csv', 'print the rows as CSV')
    .action(async (text: string, options: { param: string[]; csv?: true }) => {
      // Loaded here only: the other commands need no graph
      const { query } = await import('./commands/query.ts');
      const format = options.csv ? 'csv' : program.opts().json ? 'json' : 'table';
      await query(readConfig(environment), { query: text, parameters: options.param, format }, out, err);
    });

  program
    .command('ask')
    .description('ask in plain English and print the answer, its claims, and the query it became')
    .argument('<question>', 'such as "Who says that the crane fell?"')
    .action(async (question: string) => {
      // Loaded here only: the other commands need no graph
      const { ask } = await import('./commands/ask.ts');
      await ask(readConfig(environment), question, program.opts().json ? 'json' : 'text', out);
    });

  program
    .command('extract')
    .description(
      'find who is cited for what: reads lines of {"id", "text"}, writes lines of {"id", "attributions"}',
    )
    .addOption(
      new Option('--format <format>', 'what to write').choices(['attributions']).default('attributions'),
    )
    .option('--nested', 'also attributions that stand in the content of another')
    .action(async ({ nested = false }: { nested?: boolean }) => {
      // Loaded here only: the other commands need no weights
      const { extract } = await import('./commands/extract.ts');
      await extract(readLines(), { nested }, out);
    });

  program
    .command('backup')
    .description('write a whole copy of the store to a new file, also while the server runs')
    .argument('<file>', 'the file to write')
    .action(async (name: string) => {
      const file = resolve(name);
      await backupStore({ folder: readConfig(environment).dataFolder, file });
      say(`The store is copied to ${file}.`, { file });
    });

  program
    .command('restore')
    .description('put a backup or a JSON export in the place of the store; the old store is kept aside')
    .argument('<file>', 'the backup or export to read')
    .action((name: string) => {
      const file = resolve(name);
      const { keptAs } = restoreStore({ folder: readConfig(environment).dataFolder, file, now });
      const old = keptAs ? ` The store that was there is kept as ${keptAs}.` : '';
      say(`The store is restored from ${file}.${old}`, { file, keptAs: keptAs ?? null });
    });

  program
    .command('attach')
    .description('give the store the texts of its reports; each file is recognised by its hash')
    .argument('<files...>', 'plain text in UTF-8')
    .action((files: readonly string[]) => {
      let failed = 0;
      for (const { file, error, report, alreadyHeld } of attach(readConfig(environment), files)) {
        if (error) {
          failed += 1;
          const asJson = program.opts().json === true;
          err(
            asJson
              ? `${JSON.stringify({ file, ...error.toJSON() })}\n`
              : `${file}: ${showError(error, false)}`,
          );
        } else {
          const words = alreadyHeld ? 'was already there as the text of' : 'is now the text of';
          say(`${file}: ${words} ${report}.`, { file, report, alreadyHeld });
        }
      }
      if (failed > 0) throw new CommanderError(1, 'hearsay.attach', '');
    });

  program
    .command('read')
    .description(
      'read documents into the store: each becomes a report, with its text and the file kept, and its claims proposals to review',
    )
    .argument('<files...>', 'text, Markdown, HTML, PDF, DOCX, e-mail (.eml), a ZIP of these, or a folder')
    .option(
      '--accept-above <score>',
      'make claims of the proposals from this score on, 0 to 1; otherwise all wait for a person',
      readScore,
    )
    .action(async (files: readonly string[], { acceptAbove }: { acceptAbove?: number }) => {
      // Loaded here only: the other commands need no readers
      const { read } = await import('./commands/read.ts');
      const asJson = program.opts().json === true;
      let failed = 0;
      /** By report: one may come in several files. */
      const waiting = new Map<string, number>();
      for await (const told of read(readConfig(environment), files, acceptAbove)) {
        const error = told.outcome === 'failed' ? told.error : told.extraction?.error;
        if (told.outcome !== 'failed') {
          waiting.set(told.report.id, told.extraction?.waiting ?? 0);
          say(`${told.file}: ${outcomeWords[told.outcome]} ${told.report.id}${tellClaims(told)}.`, told);
        } else if (asJson) err(`${JSON.stringify(told)}\n`);
        if (!error) continue;
        failed += 1;
        if (!asJson) err(`${told.file}: ${error.code}: ${error.message}\n${error.fix}\n`);
      }
      const total = [...waiting.values()].reduce((sum, count) => sum + count, 0);
      if (total > 0 && !asJson) out(tellWaiting(total, acceptAbove !== undefined));
      if (failed > 0) throw new CommanderError(1, 'hearsay.read', '');
    });
  return program;
}

/** Runs one command and gives its exit code; `args` are the words after the program's name. */
export async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    await buildProgram(surroundings).parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.code === 'hearsay.format') surroundings.err(`${error.message}\n`);
      return error.exitCode;
    }
    surroundings.err(showError(error, args.includes('--json')));
    return 1;
  }
}
