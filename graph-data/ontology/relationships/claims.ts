// One link of a claim’s chain: who says it, or hands it on.
import { defineRelationship } from '../define-relationship.ts';
import { chainLinkProperties } from './chain-link.ts';

export const claims = defineRelationship({
  type: 'CLAIMS',
  from: ['Person', 'Organization', 'UnnamedSource', 'Report', 'Place'],
  to: ['Claim'],
  meaning: 'Says it, or hands it on.',
  verb: 'says',
  inverse: 'is said by',
  term: 'PARC source and cue, PROV-O wasAttributedTo',
  isDirect: false,
  properties: chainLinkProperties,
});
