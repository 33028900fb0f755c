// FRONT DOOR: SQLite behind typed functions: records, texts, search, the log of changes, backups.
import { mkdirSync } from 'node:fs';
import type { Collection } from '../../graph-data/ontology/ontology.ts';
import { prepareAcceptProposals } from './accept-proposals.ts';
import { prepareAddExtraction } from './add-extraction.ts';
import { prepareAddedDocuments } from './added-documents.ts';
import { writeBackup } from './backup-store.ts';
import { openChangeLog } from './change-log.ts';
import { prepareDecisions, type Recorded, readDecisions } from './decisions.ts';
import { queryWords } from './fold-words.ts';
import { type Attachment, prepareHeldTexts } from './held-texts.ts';
import { insertCollection, requireSoundCollection } from './import-collection.ts';
import { prepareKeptPositions } from './kept-positions.ts';
import { prepareMatchWords } from './match-words.ts';
import { prepareProposals } from './proposals.ts';
import {
  countContents,
  readChanges,
  readContents,
  readDecided,
  readEntities,
  readReports,
} from './read-contents.ts';
import { prepareReadingAttempts } from './reading-attempts.ts';
import { prepareRejectProposals, prepareReplaceProposals } from './replace-proposals.ts';
import { prepareSearchNames } from './search-names.ts';
import { type Connection, noticeDamage, openStoreFile, storeFile } from './store-file.ts';
import { lockStore } from './store-lock.ts';
import type { Addition, ClaimHit, Decision, Store } from './store-port.ts';
import { prepareWithdrawReview } from './withdraw-review.ts';

export { backupStore } from './backup-store.ts';
export { leavesEntities, type Reach, reachOf } from './change-reach.ts';
export { exportStore, type StoreExport } from './export-store.ts';
export { foldWords, nameKeys, queryWords } from './fold-words.ts';
export { decodeText, hashBytes, hashText, normaliseText } from './held-texts.ts';
export { readCollection } from './read-collection.ts';
export { readStore } from './read-store.ts';
export { restoreStore } from './restore-store.ts';
export type {
  Acceptance,
  FailedPiece,
  KeptExtraction,
  KeptProposal,
  KeptProposedEntity,
  KinProposals,
  NewExtraction,
  ProposalCounts,
  ProposalFilter,
  ProposalKin,
  ProposalState,
  ReadingAttempt,
  Replacement,
  ReviewStore,
} from './review-port.ts';
export { shapeClaim } from './shape-accepted.ts';
export type {
  Addition,
  AssessmentEntry,
  Change,
  ClaimHit,
  CollectionHead,
  DecidedContents,
  Decision,
  DecisionContent,
  DocumentReading,
  FoundFact,
  HeldText,
  JudgedContent,
  JudgedDecision,
  Judgement,
  KeptFile,
  KeptPlace,
  KeptReading,
  NameHit,
  NewDocument,
  Positions,
  RecordedDecision,
  ReviewedContent,
  Revision,
  Store,
  StoreContents,
} from './store-port.ts';
export { writeCollection } from './write-collection.ts';

/** How much a word counts in the gloss, in the names, in the passage. */
const CLAIM_WEIGHTS = [2, 1.5, 1];

interface ClaimSearch {
  readonly searchClaims: Store['searchClaims'];
  readonly matchClaims: Store['matchClaims'];
}

function prepareClaimSearch(db: Connection, version: () => number): ClaimSearch {
  const matchWords = prepareMatchWords(db, 'claim_words', CLAIM_WEIGHTS);
  const idOf = db.prepare<[number], string>('SELECT id FROM claims WHERE seq = ?').pluck();
  const seqs = db
    .prepare<[], number>('SELECT seq FROM claims WHERE withdrawn_at IS NULL ORDER BY seq')
    .pluck();
  let places = new Map<number, number>();
  let placesVersion = -1;
  const placesNow = (): ReadonlyMap<number, number> => {
    if (placesVersion !== version()) {
      places = new Map(seqs.all().map((seq, place) => [seq, place]));
      placesVersion = version();
    }
    return places;
  };
  return {
    searchClaims: (query, limit) =>
      matchWords.best(queryWords(query), limit).flatMap(({ seq, score }): readonly ClaimHit[] => {
        const id = idOf.get(seq);
        return id === undefined ? [] : [{ id, score }];
      }),
    matchClaims: (query) => {
      const known = placesNow();
      const found: number[] = [];
      for (const seq of matchWords.all(queryWords(query))) {
        const place = known.get(seq);
        if (place !== undefined) found.push(place);
      }
      return found;
    },
  };
}

function serveStore(db: Connection, file: string, now: () => Date, unlock: () => void): Store {
  const log = openChangeLog(db, now);
  const texts = prepareHeldTexts(db);
  const documents = prepareAddedDocuments(db);
  const positions = prepareKeptPositions(db);
  const decisionLog = prepareDecisions(db, now);
  const proposals = prepareProposals(db);
  const addExtraction = prepareAddExtraction(db);
  const attempts = prepareReadingAttempts(db);
  const accept = prepareAcceptProposals(db, decisionLog);
  const reject = prepareRejectProposals(db, decisionLog);
  const replace = prepareReplaceProposals(db, decisionLog);
  const undo = prepareWithdrawReview(db, decisionLog);
  const searchNames = prepareSearchNames(db);
  const { searchClaims, matchClaims } = prepareClaimSearch(db, log.version);
  const guard = <T>(work: () => T): T => noticeDamage(file, work);
  const record = (work: (at: string) => Recorded): Decision =>
    guard(() => {
      let made: Decision | undefined;
      log.commit((at) => {
        const { decision, change } = work(at);
        made = decision;
        return change;
      });
      if (!made) throw new Error('recording a decision gave no answer');
      return made;
    });
  return {
    file,
    version: log.version,
    contents: () => guard(() => readContents(db, log.version())),
    changedContents: (before) => guard(() => readChanges(db, before, log.version())),
    decidedContents: () => guard(() => readDecided(db)),
    counts: () => guard(() => countContents(db)),
    searchNames: (query, limit) => guard(() => searchNames(query, limit)),
    searchClaims: (query, limit) => guard(() => searchClaims(query, limit)),
    matchClaims: (query) => guard(() => matchClaims(query)),
    heldText: (report) => guard(() => texts.heldText(report)),
    attachText: (document) =>
      guard(() => {
        let attachment: Attachment | undefined;
        log.commit((at) => {
          const attached = texts.attach(document, at);
          attachment = attached.attachment;
          return attached.change;
        });
        if (!attachment) throw new Error('attaching a text gave no answer');
        return attachment;
      }),
    addDocument: (document) =>
      guard(() => {
        let addition: Addition | undefined;
        log.commit((at) => {
          const added = documents.add(document, at);
          addition = added.addition;
          return added.change;
        });
        if (!addition) throw new Error('adding a document gave no answer');
        return addition;
      }),
    findFile: (fileHash) => guard(() => documents.findFile(fileHash)),
    findText: (contentHash) => guard(() => documents.findText(contentHash)),
    reading: (report) => guard(() => documents.reading(report)),
    keptFile: (report) => guard(() => documents.keptFile(report)),
    countAnchored: (report) => guard(() => texts.countAnchored(report)),
    titleOf: (report) => guard(() => documents.titleOf(report)),
    publicationOf: (report) => guard(() => documents.publicationOf(report)),
    importCollection: (collection: Collection, by: string) =>
      guard(() => {
        requireSoundCollection(db, collection);
        log.commit((at) => {
          insertCollection(db, collection, at);
          return { by, action: 'import', subject: collection.id };
        });
      }),
    decide: (content, by) => record((at) => decisionLog.append(content, by, at)),
    withdrawDecision: (id, by) =>
      record((at) => {
        const withdrawn = decisionLog.withdraw(id, by);
        undo(withdrawn.decision, by, at);
        return withdrawn;
      }),
    decisions: () => guard(() => readDecisions(db)),
    addExtraction: (extraction, by) =>
      guard(() => {
        const before = log.version();
        log.commit((at) => addExtraction(extraction, by, at));
        return log.version() > before;
      }),
    extractions: () => guard(() => proposals.extractions()),
    reportsToExtract: (madeBy) => guard(() => proposals.reportsToExtract(madeBy)),
    proposals: (filter, page) => guard(() => proposals.proposals(filter, page)),
    countProposals: (filter) => guard(() => proposals.countProposals(filter)),
    proposal: (id) => guard(() => proposals.proposal(id)),
    kinOf: (id) => guard(() => proposals.kinOf(id)),
    proposedEntities: (report, madeBy) => guard(() => proposals.proposedEntities(report, madeBy)),
    entityRecords: () => guard(() => readEntities(db)),
    reportRecords: () => guard(() => readReports(db)),
    proposalCounts: () => guard(() => proposals.proposalCounts()),
    attempts: (madeBy) => guard(() => attempts.attempts(madeBy)),
    keepAttempt: (attempt) => guard(() => attempts.keepAttempt(attempt)),
    acceptProposals: (acceptance, by) => record((at) => accept(acceptance, by, at)),
    rejectProposals: (ids, by, reason) => record((at) => reject(ids, by, at, reason)),
    replaceProposals: (replacement, by) => record((at) => replace(replacement, by, at)),
    loadPositions: (key) => guard(() => positions.load(key)),
    savePositions: (key, layout) => guard(() => positions.save(key, layout, now().toISOString())),
    changes: (afterSeq, limit) => guard(() => log.changes(afterSeq, limit)),
    onChange: log.onChange,
    backup: (target) => writeBackup(db, target),
    close: () => {
      if (!db.open) return;
      db.close();
      unlock();
    },
  };
}

/**
 * Opens the store in `folder`, made when missing, for this process alone; `now` gives the recordedAt clock.
 * Throws STORE_LOCKED, STORE_DAMAGED or STORE_NEWER, and leaves the file as it was.
 */
export function openStore({ folder, now }: { readonly folder: string; readonly now: () => Date }): Store {
  mkdirSync(folder, { recursive: true });
  const file = storeFile(folder);
  const unlock = lockStore(folder, file);
  try {
    return serveStore(openStoreFile(file), file, now, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}
