import type { Construct } from '../catalogEntry'
import { constructs as chapter } from '../relationshipQuality/constructs'

/** Three questions of each of the chapter's belongings, and the one that it knows of employees only. */
export const constructs: readonly Construct[] = [
  ...chapter
    .filter(({ id }) => id === 'affective' || id === 'continuance')
    .map((construct) => ({ ...construct, items: construct.items.slice(0, 3) })),
  {
    id: 'moral',
    code: 'NRM',
    names: { en: 'moral belonging', zh: '道义性归属感' },
    definition: {
      en: 'The customer keeps up the relation because he or she feels obliged to (normative commitment).',
      zh: '顾客出于道义责任，认为自己应该与企业保持关系。',
    },
    scaleMean: 'nrm',
    items: [
      { id: 'nrm1', wording: { en: 'I feel obliged to stay with this organizer.', zh: '我觉得有义务继续与该组展商合作。' } },
      { id: 'nrm2', wording: { en: 'I would feel guilty if I left this organizer now.', zh: '如果现在离开该组展商，我会感到内疚。' } },
      { id: 'nrm3', wording: { en: 'I owe it to this organizer to stay.', zh: '我应当以继续合作来回报该组展商。' } },
    ],
  },
]
