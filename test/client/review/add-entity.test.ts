// Somebody whom the reading missed, added to a claim while it is corrected.
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { AboutFields, RelationFields } from '../../../client/panels/review/about-fields.tsx';
import {
  addEntity,
  mentionsInDraft,
  namedInDraft,
  newKey,
} from '../../../client/panels/review/add-entity.ts';
import { AddEntityFields } from '../../../client/panels/review/add-entity-fields.tsx';
import { ChainFields } from '../../../client/panels/review/chain-fields.tsx';
import {
  changeEntity,
  findProblems,
  openDraft,
  readDraft,
  setSpeaker,
} from '../../../client/panels/review/draft.ts';
import { markContent } from '../../../client/panels/review/proposal-marks.ts';
import { draw } from './draw-review.ts';
import { ferryProposal, port, quill } from './ferry-proposal.ts';

const known = [quill, port];
const draft = openDraft(ferryProposal, known);
// "Nobody" stands from 51 to 57
const { context } = ferryProposal;

describe('somebody who is added', () => {
  it('can be named, and is sent as new with label and name', () => {
    const added = addEntity(draft, { label: 'Person', name: ' Nobody ' }, 'n-1');
    const named = setSpeaker(added.draft, 1, added.key);
    expect(findProblems(named)).toEqual({});
    expect(readDraft(named, ferryProposal, known).entities).toEqual([
      { key: 'n-1', label: 'Person', name: 'Nobody', isNew: true },
    ]);
  });

  it('is not sent where nothing names it', () => {
    const added = addEntity(draft, { label: 'Person', name: 'Nobody' }, 'n-1');
    expect(readDraft(added.draft, ferryProposal, known).entities).toEqual([]);
  });

  it('may be a known record, and what is typed of it beside that is sent too', () => {
    const added = addEntity(
      draft,
      { label: 'Organization', name: 'Coast Line', sameAs: 'coast-line' },
      'n-1',
    );
    const named = setSpeaker(changeEntity(added.draft, 'n-1', { kind: 'company' }), 1, 'n-1');
    expect(readDraft(named, ferryProposal, known).entities).toEqual([
      {
        key: 'n-1',
        label: 'Organization',
        name: 'Coast Line',
        kind: 'company',
        sameAs: 'coast-line',
        isNew: false,
      },
    ]);
  });

  it('is the one of the report that has this label and name already', () => {
    const again = addEntity(draft, { label: 'Person', name: 'edda quill', sameAs: 'edda-quill' }, 'n-1');
    expect(again.key).toBe('e1');
    expect(readDraft(again.draft, ferryProposal, known).entities).toEqual([
      { key: 'e1', sameAs: 'edda-quill', isNew: false },
    ]);
    expect(addEntity(draft, { label: 'Place', name: 'Edda Quill' }, 'n-1').key).toBe('n-1');
  });

  it('stays as it is where it is a record already', () => {
    const recorded = {
      ...quill,
      record: { id: 'edda-quill-2', label: 'Person', name: 'Edda Quill' },
    } as const;
    const open = openDraft(ferryProposal, [recorded, port]);
    const again = addEntity(open, { label: 'Person', name: 'Edda Quill', sameAs: 'edda-quill' }, 'n-1');
    expect(again).toEqual({ draft: open, key: 'e1' });
  });

  it('has a key that no other has', () => {
    const [one, other] = [newKey(), newKey()];
    expect(one).toMatch(/^n-[0-9a-f]{16}$/);
    expect(other).not.toBe(one);
  });
});

describe('the marks of somebody who is added', () => {
  const added = addEntity(draft, { label: 'UnnamedSource', name: 'nobody' }, 'n-1');

  it('stand where the name stands, and move as it is typed', () => {
    expect(mentionsInDraft(added.draft, known, context).get('n-1')).toEqual([[51, 57]]);
    const typed = changeEntity(added.draft, 'n-1', { name: 'nobody knows' });
    expect(mentionsInDraft(typed, known, context).get('n-1')).toEqual([[51, 63]]);
    expect(mentionsInDraft(typed, known, { start: 100, text: context.text }).get('n-1')).toEqual([
      [151, 163],
    ]);
  });

  it('are drawn once the claim names it, and those of the former speaker no more', () => {
    const places = mentionsInDraft(added.draft, known, context).get('n-1');
    const named = setSpeaker(added.draft, 1, 'n-1', places);
    const marks = markContent(named, namedInDraft(named, known, context));
    expect(marks.map(({ start, end, key }) => [key.kind, start, end])).toEqual([
      ['passage', 21, 49],
      ['source', 51, 57],
      ['cue', 11, 15],
      ['name', 51, 57],
    ]);
  });
});

describe('the form', () => {
  const relations = [{ type: 'OPERATES_IN', from: 'e1', to: 'e2' }];
  const fields = { draft: { ...draft, relations }, problems: {}, onChange: () => undefined };

  it('offers to add somebody beside a speaker, what it is about, and both ends of a relation', () => {
    const chain = draw(createElement(ChainFields, { ...fields, known, context }));
    expect(chain).toContain('aria-label="Add somebody else… (Origin: who)"');
    const about = draw(createElement(AboutFields, fields));
    expect(about).toContain('aria-label="Add somebody else… (About 1: who or what)"');
    const rows = draw(createElement(RelationFields, fields));
    expect(rows).toContain('aria-label="Add somebody else… (Relation 1: from)"');
    expect(rows).toContain('aria-label="Add somebody else… (Relation 1: to)"');
  });

  it('has rows to add also where the reading found nobody', () => {
    const nobody = { ...fields, draft: { ...draft, entities: [], relations: [] } };
    expect(draw(createElement(AboutFields, nobody))).toContain('Add what it is about');
    expect(draw(createElement(RelationFields, nobody))).toContain('Add a relation');
    expect(draw(createElement(ChainFields, { ...nobody, known: [], context }))).toContain('Add whom');
  });

  it('asks for a known record, or a name and what it is', () => {
    const adding = { label: 'Origin: who', onAdd: () => undefined, onLeave: () => undefined };
    const words = draw(createElement(AddEntityFields, adding)).replace(/<[^>]*>/g, ' ');
    for (const label of ['A known record', 'Or a name that is new', 'What it is', 'unnamed source']) {
      expect(words).toContain(label);
    }
  });
});
