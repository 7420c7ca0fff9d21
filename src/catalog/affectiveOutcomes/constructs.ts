import type { Construct } from '../catalogEntry'
import { constructs as chapter } from '../relationshipQuality/constructs'

/** The chapter's two belongings and three outcomes. */
export const constructs: readonly Construct[] = [
  ...chapter.filter(({ id }) => id === 'affective' || id === 'continuance'),
  {
    id: 'retention',
    code: 'RET',
    names: { en: 'retention', zh: '顾客保留' },
    definition: { en: 'The customer keeps up the relation.', zh: '顾客继续与企业保持关系。' },
    items: [
      { id: 'rt1', wording: { en: 'I will exhibit with this organizer again.', zh: '我会再次参加该组展商的展会。' } },
      { id: 'rt2', wording: { en: 'This organizer is my first choice for the next exhibition.', zh: '下次参展时，该组展商是我的首选。' } },
      { id: 'rt3', wording: { en: 'I will stay with this organizer in the years to come.', zh: '今后几年我会继续与该组展商合作。' } },
    ],
  },
  {
    id: 'wordOfMouth',
    code: 'WOM',
    names: { en: 'positive word of mouth', zh: '口碑' },
    definition: { en: 'The customer speaks well of the firm to others.', zh: '顾客向他人作有利于企业的口头宣传。' },
    items: [
      { id: 'wm1', wording: { en: 'I say good things about this organizer to others.', zh: '我向别人说该组展商的好话。' } },
      { id: 'wm2', wording: { en: 'I recommend this organizer to those who ask me.', zh: '有人征求意见时，我会推荐该组展商。' } },
      {
        id: 'wm3',
        wording: { en: 'I encourage partners and friends to exhibit with this organizer.', zh: '我鼓励合作伙伴和朋友参加该组展商的展会。' },
      },
    ],
  },
  {
    id: 'tolerance',
    code: 'TOL',
    names: { en: 'tolerance of failures', zh: '宽容' },
    definition: { en: 'The customer forgives the firm an unexpected failure.', zh: '顾客宽容和谅解企业偶然发生的服务差错。' },
    items: [
      { id: 'tl1', wording: { en: 'I forgive this organizer an occasional error.', zh: '我会原谅该组展商偶尔的差错。' } },
      {
        id: 'tl2',
        wording: { en: 'After a failure I would give this organizer another chance.', zh: '出现差错后，我会再给该组展商一次机会。' },
      },
      {
        id: 'tl3',
        wording: { en: 'I stay calm when something goes wrong with this organizer.', zh: '该组展商出了问题时，我会保持冷静。' },
      },
    ],
  },
]
