import type { Construct } from '../catalogEntry'
import { constructs as chapter } from '../relationshipQuality/constructs'

/** The chapter's satisfaction with its first three items. */
export const satisfaction: Construct = {
  ...chapter.find(({ id }) => id === 'satisfaction')!,
  items: chapter.find(({ id }) => id === 'satisfaction')!.items.slice(0, 3),
}

/** Trust in the firm by three items of its own, without dimensions. */
export const trust: Construct = {
  id: 'trust',
  code: 'TRU',
  names: { en: 'customer trust', zh: '信任感' },
  definition: {
    en: 'The belief that the firm is credible and means well.',
    zh: '顾客对企业可信性和善意的看法。',
  },
  scaleMean: 'trust',
  items: [
    { id: 'tru1', wording: { en: 'This organizer can be relied upon.', zh: '该组展商可以信赖。' } },
    { id: 'tru2', wording: { en: 'This organizer is honest with me.', zh: '该组展商对我诚实。' } },
    { id: 'tru3', wording: { en: 'This organizer has my interest at heart.', zh: '该组展商把我的利益放在心上。' } },
  ],
}

/** Loyalty as the wish to come back. */
export const loyalty: Construct = {
  id: 'loyalty',
  code: 'LOY',
  names: { en: 'loyalty', zh: '忠诚感' },
  definition: {
    en: 'The wish to come back to the firm and to prefer it to others.',
    zh: '顾客愿意再次光顾并优先选择该企业。',
  },
  items: [
    { id: 'loy1', wording: { en: 'I will exhibit with this organizer again.', zh: '我会再次参加该组展商的展会。' } },
    { id: 'loy2', wording: { en: 'This organizer is my first choice.', zh: '该组展商是我的首选。' } },
    { id: 'loy3', wording: { en: 'I intend to stay with this organizer.', zh: '我打算继续与该组展商合作。' } },
  ],
}

/** Three dimensions, what is behind them, and what comes of it. */
export const constructs: readonly Construct[] = [
  satisfaction,
  trust,
  {
    id: 'belonging',
    code: 'BEL',
    names: { en: 'customer belonging', zh: '归属感' },
    definition: {
      en: 'The wish to keep up a long relation with the firm (commitment).',
      zh: '顾客与企业保持长期关系的意愿。',
    },
    items: [
      { id: 'bel1', wording: { en: 'I would like to stay with this organizer for a long time.', zh: '我愿意与该组展商长期合作。' } },
      {
        id: 'bel2',
        wording: { en: 'I feel that I belong to this organizer’s circle of customers.', zh: '我觉得自己属于该组展商的客户圈。' },
      },
      {
        id: 'bel3',
        wording: { en: 'The relation with this organizer is worth an effort to me.', zh: '为维持与该组展商的关系，我愿意付出努力。' },
      },
    ],
  },
  {
    id: 'quality',
    code: 'CRQ',
    names: { en: 'relationship quality', zh: '关系质量' },
    definition: {
      en: 'The customer’s satisfaction with the relationship, trust in the firm, and belonging to it, taken as one.',
      zh: '顾客对关系的满意感、对企业的信任感与归属感的整体。',
    },
    parts: ['satisfaction', 'trust', 'belonging'],
    items: [],
  },
  loyalty,
]
