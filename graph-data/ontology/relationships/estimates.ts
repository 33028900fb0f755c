// One link of the chain of an estimate.
import { defineRelationship } from '../define-relationship.ts';
import { chainLinkProperties } from './chain-link.ts';

export const estimates = defineRelationship({
  type: 'ESTIMATES',
  from: ['Person', 'Organization', 'UnnamedSource', 'Report', 'Place'],
  to: ['Estimate'],
  meaning: 'Says or hands on a figure; takes the place of CLAIMS where the claim is an Estimate.',
  verb: 'estimates',
  inverse: 'is estimated by',
  term: 'PARC source and cue, PROV-O wasAttributedTo',
  isDirect: false,
  properties: chainLinkProperties,
});
