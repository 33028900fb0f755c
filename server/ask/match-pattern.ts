// Patterns of questions, and their matching: literal words, classes of words in capitals, slots in angle brackets.
import type { Piece } from './mention.ts';
import { classesOf } from './word-classes.ts';

/** What the slots of a pattern hold. */
export type Slots = Readonly<Record<string, readonly Piece[]>>;

/** A pattern made ready. */
export interface QuestionPattern {
  readonly source: string;
  match(pieces: readonly Piece[]): Slots | undefined;
}

/** A step of a pattern, by number; a fork tries `first`, then `second`. */
type Step =
  | { readonly kind: 'piece'; readonly words: readonly string[] }
  | { readonly kind: 'anything' }
  | { readonly kind: 'fork'; first: number; second: number }
  | { readonly kind: 'jump'; to: number }
  | { readonly kind: 'open' | 'close'; readonly slot: string }
  | { readonly kind: 'end' };

const isClass = (word: string): boolean => /^[A-Z]+$/.test(word);

function fits(piece: Piece, words: readonly string[]): boolean {
  if (piece.kind === 'mention') return false;
  const { text } = piece.word;
  return words.some((word) => (isClass(word) ? classesOf(text).has(word) : word === text));
}

type Repeat = '' | '?' | '*' | '+';

const repeats: ReadonlySet<string> = new Set(['', '?', '*', '+']);
const isRepeat = (text: string): text is Repeat => repeats.has(text);

/** Turns a pattern into steps. */
class PatternReader {
  readonly steps: Step[] = [];
  readonly #atoms: readonly string[];
  #at = 0;

  constructor(source: string) {
    this.#atoms = source.split(/\s+/);
  }

  read(): readonly Step[] {
    this.#readAlternatives();
    if (this.#at < this.#atoms.length) throw new Error(`unmatched bracket in: ${this.#atoms.join(' ')}`);
    this.steps.push({ kind: 'end' });
    return this.steps;
  }

  /** `a b | c`, up to the bracket that closes the group, or to the end. */
  #readAlternatives(): void {
    const leaving: { kind: 'jump'; to: number }[] = [];
    for (;;) {
      const fork: Step = { kind: 'fork', first: this.steps.length + 1, second: 0 };
      this.steps.push(fork);
      this.#readSequence();
      if (this.#atoms[this.#at] !== '|') {
        fork.second = fork.first;
        break;
      }
      this.#at++;
      const jump: Step = { kind: 'jump', to: 0 };
      this.steps.push(jump);
      leaving.push(jump);
      fork.second = this.steps.length;
    }
    for (const jump of leaving) jump.to = this.steps.length;
  }

  #readSequence(): void {
    for (;;) {
      const atom = this.#atoms[this.#at];
      if (atom === undefined || atom === '|' || atom.startsWith(')')) return;
      this.#at++;
      this.#readAtom(atom);
    }
  }

  #readAtom(atom: string): void {
    if (atom === '(') {
      // What repeats is known only after the group: its steps are moved behind the fork that repeats them.
      const outer = this.steps.length;
      const [start, repeat] = this.#measure(() => this.#readAlternatives());
      this.#repeat(outer, start, repeat, false);
      return;
    }
    const outer = this.steps.length;
    if (atom === '...') {
      this.#push({ kind: 'anything' });
      this.#repeat(outer, outer, '*', true);
      return;
    }
    const [, slot, optional] = /^<(\w+)(\?)?>$/.exec(atom) ?? [];
    if (slot !== undefined) {
      this.#push({ kind: 'open', slot });
      const inner = this.steps.length;
      this.#push({ kind: 'anything' });
      this.#repeat(inner, inner, optional ? '*' : '+', true);
      this.#push({ kind: 'close', slot });
      return;
    }
    const [, words = '', repeat = ''] = /^(.*?)([?*+]?)$/.exec(atom) ?? [];
    this.#push({ kind: 'piece', words: words.split('/') });
    this.#repeat(outer, outer, isRepeat(repeat) ? repeat : '', false);
  }

  /** Reads a group and the bracket that closes it. */
  #measure(read: () => void): readonly [start: number, repeat: Repeat] {
    const start = this.steps.length;
    read();
    const closing = this.#atoms[this.#at] ?? '';
    if (!closing.startsWith(')')) throw new Error(`unmatched bracket in: ${this.#atoms.join(' ')}`);
    this.#at++;
    const repeat = closing.slice(1);
    return [start, isRepeat(repeat) ? repeat : ''];
  }

  #push(step: Step): void {
    this.steps.push(step);
  }

  /** Repeats the steps from `start` on; `isLazy` takes as few as will do. */
  #repeat(outer: number, start: number, repeat: Repeat, isLazy: boolean): void {
    if (repeat === '') return;
    const fork = (body: number, exit: number): Step =>
      isLazy ? { kind: 'fork', first: exit, second: body } : { kind: 'fork', first: body, second: exit };
    if (repeat === '+') {
      this.steps.push(fork(start, this.steps.length + 1));
      return;
    }
    const body = this.steps.splice(outer).map((step) => shifted(step, 1));
    const isLoop = repeat === '*';
    const exit = outer + 1 + body.length + (isLoop ? 1 : 0);
    this.steps.push(fork(outer + 1, exit), ...body);
    if (isLoop) this.steps.push({ kind: 'jump', to: outer });
  }
}

function shifted(step: Step, by: number): Step {
  if (step.kind === 'fork') return { ...step, first: step.first + by, second: step.second + by };
  return step.kind === 'jump' ? { ...step, to: step.to + by } : step;
}

/**
 * Runs steps over pieces, trying first what stands first. Whether a step fits at a place does not depend on the way
 * there, so each is tried once at each place: the time is steps times pieces, whatever the question.
 */
function run(steps: readonly Step[], pieces: readonly Piece[]): Slots | undefined {
  const tried = new Uint8Array(steps.length * (pieces.length + 1));
  const starts = new Map<string, number>();
  const slots = new Map<string, readonly Piece[]>();
  const go = (at: number, place: number): boolean => {
    const mark = at * (pieces.length + 1) + place;
    if (tried[mark] === 1) return false;
    tried[mark] = 1;
    const step = steps[at];
    const piece = pieces[place];
    switch (step?.kind) {
      case 'end':
        return place === pieces.length;
      case 'piece':
        return piece !== undefined && fits(piece, step.words) && go(at + 1, place + 1);
      case 'anything':
        return piece !== undefined && go(at + 1, place + 1);
      case 'jump':
        return go(step.to, place);
      case 'fork':
        return go(step.first, place) || (step.second !== step.first && go(step.second, place));
      case 'open': {
        const before = starts.get(step.slot);
        starts.set(step.slot, place);
        if (go(at + 1, place)) return true;
        if (before !== undefined) starts.set(step.slot, before);
        return false;
      }
      case 'close': {
        const start = starts.get(step.slot) ?? place;
        if (!go(at + 1, place)) return false;
        // Set on the way back, so that only what matched is kept; the last of two slots of one name wins.
        if (!slots.has(step.slot) && start < place) slots.set(step.slot, pieces.slice(start, place));
        return true;
      }
      case undefined:
        return false;
    }
  };
  return go(0, 0) ? Object.fromEntries(slots) : undefined;
}

/**
 * Makes a pattern ready. `who SAY that? <content>` matches "who said that the crane fell", with what was said
 * in its slot; `...` is anything. A group stands in brackets, set off by spaces: `( by whom | who )?`.
 */
export function readPattern(source: string): QuestionPattern {
  const steps = new PatternReader(source).read();
  return { source, match: (pieces) => run(steps, pieces) };
}
