import type { Construct } from '../catalogEntry'
import { item } from '../item'

/** One question about the organizer or the organizer's staff. */
function single(
  id: string,
  code: string,
  names: Construct['names'],
  definition: Construct['definition'],
  en: string,
  zh: string,
): Construct {
  return { id, code, names, definition, items: [item(code, en, zh)] }
}

/** What an organizer of exhibitions can do for the trust of exhibitors, and what it leads to. */
export const constructs: readonly Construct[] = [
  single(
    'skill',
    'skill',
    { en: 'professional skill of the staff', zh: '服务人员的专业技能' },
    { en: 'What the organizer’s staff know and are able to do.', zh: '组展商服务人员的专业知识和能力。' },
    'The organizer’s staff work with professional skill.',
    '组展商的服务人员工作很专业。',
  ),
  single(
    'contactFrequency',
    'freq',
    { en: 'contact frequency', zh: '交往频率' },
    { en: 'How often the organizer’s staff and the exhibitor are in touch.', zh: '组展商服务人员与参展商联系的频繁程度。' },
    'The organizer’s staff and I are often in touch.',
    '组展商的服务人员与我经常联系。',
  ),
  single(
    'reputation',
    'reput',
    { en: 'reputation of the organizer', zh: '组展商的声誉' },
    { en: 'What is said of the organizer and its past exhibitions.', zh: '组展商及其以往展会的声誉。' },
    'This organizer has a good reputation.',
    '该组展商声誉良好。',
  ),
  single(
    'scale',
    'scale',
    { en: 'scale of the organizer’s exhibitions', zh: '组展商的规模' },
    { en: 'How large the organizer and its exhibitions are.', zh: '组展商及其展会的规模。' },
    'This organizer runs large exhibitions.',
    '该组展商举办的展会规模很大。',
  ),
  single(
    'specialInvestment',
    'special',
    { en: 'investment in the relation', zh: '专项投入' },
    { en: 'What the organizer invests for this exhibitor in particular.', zh: '组展商专门为该参展商所作的投入。' },
    'This organizer invests in what we in particular need.',
    '该组展商为满足我们的特殊需要作了投入。',
  ),
  single(
    'neutrality',
    'neutral',
    { en: 'neutrality', zh: '中立性' },
    { en: 'The organizer takes no side among exhibitors and buyers.', zh: '组展商在参展商与采购商之间处于中立的位置。' },
    'This organizer is neutral between exhibitors and buyers.',
    '该组展商在参展商与采购商之间保持中立。',
  ),
  single(
    'communication',
    'comm',
    { en: 'market communication', zh: '市场沟通' },
    { en: 'What the organizer tells the market of itself.', zh: '组展商面向市场的沟通活动。' },
    'This organizer communicates well with the market.',
    '该组展商的市场沟通做得很好。',
  ),
  {
    id: 'personTrust',
    code: 'TSP',
    names: { en: 'trust in the organizer’s staff', zh: '对服务人员的信任感' },
    definition: {
      en: 'Exhibitors find the staff reliable, honest and mindful of their interest.',
      zh: '参展商认为组展商的服务人员可靠、诚实、关心自己的利益。',
    },
    items: [
      item('tp1', 'The organizer’s staff are reliable.', '组展商的服务人员很可靠。'),
      item('tp2', 'The organizer’s staff are honest.', '组展商的服务人员很诚实。'),
      item('tp3', 'The organizer’s staff have my interest at heart.', '组展商的服务人员把我的利益放在心上。'),
    ],
  },
  {
    id: 'firmTrust',
    code: 'TFI',
    names: { en: 'trust in the organizer', zh: '对组展商的信任感' },
    definition: {
      en: 'Exhibitors find the organizer reliable, honest and mindful of their interest.',
      zh: '参展商认为组展商可靠、诚实、关心自己的利益。',
    },
    items: [
      item('tf1', 'This organizer is reliable.', '该组展商很可靠。'),
      item('tf2', 'This organizer is honest.', '该组展商很诚实。'),
      item('tf3', 'This organizer has my interest at heart.', '该组展商把我的利益放在心上。'),
    ],
  },
  {
    id: 'cooperation',
    code: 'COOP',
    names: { en: 'cooperation', zh: '合作关系' },
    definition: { en: 'How closely organizer and exhibitor work together.', zh: '组展商与参展商合作的密切程度。' },
    items: [
      item('cp1', 'This organizer and we solve problems together.', '我们与该组展商共同解决问题。'),
      item('cp2', 'This organizer and we plan ahead together.', '我们与该组展商共同制定今后的计划。'),
      item('cp3', 'This organizer and we help each other.', '我们与该组展商互相帮助。'),
    ],
  },
]
