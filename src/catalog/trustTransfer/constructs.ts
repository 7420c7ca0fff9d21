import type { Construct, StudyGroups } from '../catalogEntry'
import { item } from '../item'

const credible = {
  en: 'reliable, honest and mindful of the customer’s interest',
  zh: '可靠、诚实并把顾客的利益放在心上',
}

/** The two trusts and what each of them rests on. */
export const constructs: readonly Construct[] = [
  {
    id: 'skill',
    code: 'SKILL',
    names: { en: 'professional skill', zh: '专业技能' },
    definition: { en: 'What the service person knows and is able to do.', zh: '服务人员的专业知识和能力。' },
    scaleMean: 'skill',
    items: [
      item('sk1', 'This service person knows the business very well.', '这位服务人员非常熟悉业务。'),
      item('sk2', 'This service person works with professional skill.', '这位服务人员的工作很专业。'),
      item('sk3', 'This service person answers my questions competently.', '这位服务人员能够很好地解答我的问题。'),
    ],
  },
  {
    id: 'power',
    code: 'power',
    names: { en: 'power to keep promises', zh: '履行诺言的权力' },
    definition: {
      en: 'Whether the service person has the power that it takes to keep his or her promises.',
      zh: '服务人员是否有履行诺言所必需的权力。',
    },
    items: [item('power', 'This service person has the power to keep his or her promises.', '这位服务人员有履行诺言所必需的权力。')],
  },
  {
    id: 'liking',
    code: 'LIKE',
    names: { en: 'friendliness', zh: '友善程度' },
    definition: {
      en: 'The customer finds the service person kind, upright and likable.',
      zh: '顾客认为服务人员友好、正直、讨人喜欢的程度。',
    },
    scaleMean: 'like',
    items: [
      item('li1', 'This service person is friendly.', '这位服务人员很友好。'),
      item('li2', 'This service person is upright.', '这位服务人员很正直。'),
      item('li3', 'This service person is likable.', '这位服务人员讨人喜欢。'),
    ],
  },
  {
    id: 'similarity',
    code: 'simil',
    names: { en: 'similarity', zh: '类似程度' },
    definition: { en: 'Interests and values that customer and service person share.', zh: '顾客与服务人员之间的共同利益和价值观。' },
    items: [item('simil', 'This service person and I have much in common.', '我与这位服务人员有许多相似之处。')],
  },
  {
    id: 'contactFrequency',
    code: 'freq',
    names: { en: 'contact frequency', zh: '交往频率' },
    definition: { en: 'How often customer and service person are in touch.', zh: '顾客与服务人员联系的频繁程度。' },
    items: [item('freq', 'This service person and I are often in touch.', '这位服务人员与我经常联系。')],
  },
  {
    id: 'timeWithPerson',
    code: 'plen',
    names: { en: 'time with the service person', zh: '与服务人员合作的时间' },
    definition: { en: 'How long the customer has dealt with this service person.', zh: '顾客与这位服务人员合作时间的长短。' },
    items: [item('plen', 'I have dealt with this service person for a long time.', '我与这位服务人员合作的时间很长。')],
  },
  {
    id: 'friendship',
    code: 'FR',
    names: { en: 'commercial friendship', zh: '商业友谊' },
    definition: {
      en: 'The friendship that a customer and a service person form during consumption.',
      zh: '顾客与服务人员在消费过程中建立的友谊关系。',
    },
    scaleMean: 'fr',
    items: [
      item('fr1', 'My friendship with this service person brings me practical advantages.', '我与这位服务人员的友谊给我带来了实际的好处。'),
      item('fr2', 'This service person and I also talk about things other than business.', '我与这位服务人员也会聊业务以外的事情。'),
      item('fr3', 'This service person and I do each other favors.', '我与这位服务人员会互相帮忙。'),
    ],
  },
  {
    id: 'personTrust',
    code: 'TSP',
    names: { en: 'trust in the service person', zh: '对服务人员的信任感' },
    definition: { en: `The customer finds the service person ${credible.en}.`, zh: `顾客认为服务人员${credible.zh}。` },
    scaleMean: 'tsp',
    items: [
      item('tp1', 'This service person is reliable.', '这位服务人员很可靠。'),
      item('tp2', 'This service person is honest.', '这位服务人员很诚实。'),
      item('tp3', 'This service person has my interest at heart.', '这位服务人员把我的利益放在心上。'),
    ],
  },
  {
    id: 'reputation',
    code: 'reput',
    names: { en: 'reputation of the firm', zh: '企业的声誉' },
    definition: { en: 'What is said of the firm in its market.', zh: '企业在市场上的声誉。' },
    items: [item('reput', 'This firm has a good reputation in the market.', '该企业在市场上声誉良好。')],
  },
  {
    id: 'size',
    code: 'size',
    names: { en: 'size of the firm', zh: '企业的规模' },
    definition: { en: 'How large customers think the firm is.', zh: '顾客感知的企业规模。' },
    items: [item('size', 'This firm is a large firm.', '该企业规模很大。')],
  },
  {
    id: 'specialWishes',
    code: 'special',
    names: { en: 'willingness to meet special wishes', zh: '满足顾客特殊要求的意愿' },
    definition: {
      en: 'What the firm invests in meeting wishes that this customer alone has; it would be lost if the firm cheated.',
      zh: '企业为满足该顾客的特殊要求而作的投入；企业若有欺骗行为，这些投入便会付之东流。',
    },
    items: [item('special', 'This firm goes out of its way to meet my special wishes.', '该企业愿意努力满足我的特殊要求。')],
  },
  {
    id: 'confidentialInformation',
    code: 'conf',
    names: { en: 'shared confidential information', zh: '与顾客分享机密信息' },
    definition: { en: 'How much confidential information firm and customer share.', zh: '企业与顾客分享机密信息的程度。' },
    items: [item('conf', 'This firm shares confidential information with me.', '该企业与我分享机密信息。')],
  },
  {
    id: 'timeWithFirm',
    code: 'flen',
    names: { en: 'time with the firm', zh: '与企业合作的时间' },
    definition: { en: 'How long the customer has dealt with the firm.', zh: '顾客与企业合作时间的长短。' },
    items: [item('flen', 'I have dealt with this firm for a long time.', '我与该企业合作的时间很长。')],
  },
  {
    id: 'firmTrust',
    code: 'TFI',
    names: { en: 'trust in the firm', zh: '对企业的信任感' },
    definition: { en: `The customer finds the firm ${credible.en}.`, zh: `顾客认为企业${credible.zh}。` },
    scaleMean: 'tfi',
    items: [
      item('tf1', 'This firm is reliable.', '该企业很可靠。'),
      item('tf2', 'This firm is honest.', '该企业很诚实。'),
      item('tf3', 'This firm has my interest at heart.', '该企业把我的利益放在心上。'),
    ],
  },
]

/** Customers with little and with much contact with the firm itself. */
export const contact: StudyGroups = {
  column: 'contact',
  question: { en: 'How much contact do you have with the firm apart from this person?', zh: '除这位服务人员外，您与该企业的联系多不多？' },
  groups: [
    { label: 'low', names: { en: 'little contact', zh: '联系较少' } },
    { label: 'high', names: { en: 'much contact', zh: '联系较多' } },
  ],
}
