// What corroboration finds as functions of openCypher: hearsay.depth(claim), hearsay.independent(claim).
import type { FunctionDefinition } from '../cypher/cypher.ts';
import type { Corroboration } from './answers.ts';
import { claimsIn } from './cypher-procedures.ts';

const claim: FunctionDefinition['parameters'][number] = {
  name: 'claim',
  type: { name: 'node' },
  otherTypes: [{ name: 'string' }],
};

const example = (id: string): string => `MATCH (c:Claim {id: '${id}'})`;

/** The functions `hearsay.…` over what `present` gives at each call; null for what is no claim. */
export function corroborationFunctions(present: () => Corroboration): readonly FunctionDefinition[] {
  return [
    {
      name: 'hearsay.origin',
      family: 'entity',
      parameters: [claim],
      returns: { name: 'node' },
      sentence: 'Who said it first: the last named speaker of the way; null where that one is not named.',
      examples: [
        {
          expression: `${example('claim-north-press-2024-031')} RETURN hearsay.origin(c).name`,
          result: "'United Nations'",
        },
      ],
      isPure: false,
      evaluate: (context, value = null) => {
        const id = context.idOf(value);
        const found = id === undefined ? undefined : present().origin(id);
        return found?.origin ? context.node(found.origin.id) : null;
      },
    },
    {
      name: 'hearsay.depth',
      family: 'entity',
      parameters: [claim],
      returns: { name: 'integer' },
      sentence: 'Through how many hands a claim came; 0 is the publisher’s own voice.',
      examples: [
        { expression: `${example('claim-north-press-2024-031')} RETURN hearsay.depth(c)`, result: '1' },
      ],
      isPure: false,
      evaluate: (context, value = null) => {
        const id = context.idOf(value);
        return (id === undefined ? undefined : present().origin(id)?.depth) ?? null;
      },
    },
    {
      name: 'hearsay.independent',
      family: 'entity',
      parameters: [
        {
          name: 'claims',
          type: { name: 'node' },
          otherTypes: [{ name: 'string' }, { name: 'list' }],
        },
      ],
      returns: { name: 'integer' },
      sentence:
        'How many independent origins are known behind a claim’s statement, or behind a list of claims.',
      examples: [
        { expression: `${example('claim-north-press-2024-031')} RETURN hearsay.independent(c)`, result: '1' },
      ],
      isPure: false,
      evaluate: (context, value = null) => {
        const about = claimsIn(value, context);
        return about === undefined ? null : present().independent(about).count;
      },
    },
  ];
}
