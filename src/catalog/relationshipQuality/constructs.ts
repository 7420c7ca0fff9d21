import type { Construct } from '../catalogEntry'

/** The constructs of the chapter, asked of exhibitors about the organizer of an exhibition. */
export const constructs: readonly Construct[] = [
  {
    id: 'friendship',
    code: 'FR',
    names: { en: 'commercial friendship', zh: '商业友谊' },
    definition: {
      en: 'The friendship that a customer and a service person form during consumption; it is utilitarian, sociable and reciprocal.',
      zh: '顾客与服务人员在消费过程中建立的友谊关系，具有功利性、交际性、互惠性三个特征。',
    },
    scaleMean: 'fr',
    items: [
      {
        id: 'fr1',
        wording: {
          en: 'My friendship with the organizer’s staff brings me practical advantages.',
          zh: '我与组展商服务人员的友谊给我带来了实际的好处。',
        },
      },
      {
        id: 'fr2',
        wording: {
          en: 'The organizer’s staff and I also talk about things other than business.',
          zh: '我与组展商的服务人员也会聊业务以外的事情。',
        },
      },
      {
        id: 'fr3',
        wording: {
          en: 'The organizer’s staff and I do each other favors.',
          zh: '我与组展商的服务人员会互相帮忙。',
        },
      },
      {
        id: 'fr4',
        wording: { en: 'I regard the organizer’s staff member who serves me as a friend.', zh: '我把为我服务的组展商服务人员当作朋友。' },
      },
    ],
  },
  {
    id: 'transactionSatisfaction',
    code: 'TSAT',
    names: { en: 'transaction-specific satisfaction', zh: '某次消费经历的满意感' },
    definition: {
      en: 'How satisfied a customer is with one consumption experience, here the last exhibition.',
      zh: '顾客对某一次消费经历（这里指最近一次展会）的满意程度。',
    },
    scaleMean: 'tsat',
    items: [
      { id: 'ts1', wording: { en: 'I am satisfied with the last exhibition.', zh: '我对最近一次展会感到满意。' } },
      { id: 'ts2', wording: { en: 'The last exhibition met my expectations.', zh: '最近一次展会符合我的期望。' } },
      {
        id: 'ts3',
        wording: { en: 'Taking part in the last exhibition was a pleasant experience.', zh: '参加最近一次展会是一次愉快的经历。' },
      },
    ],
  },
  {
    id: 'goodwill',
    code: 'GOOD',
    names: { en: 'goodwill', zh: '善意' },
    definition: {
      en: 'The belief that the other party acts with good intentions and will not harm one’s interests.',
      zh: '相信对方的行为出于善意，不会损害自己的利益。',
    },
    scaleMean: 'goodwill',
    items: [
      { id: 'tg1', wording: { en: 'This organizer cares about my interests.', zh: '该组展商关心我的利益。' } },
      { id: 'tg2', wording: { en: 'This organizer would not take advantage of me.', zh: '该组展商不会占我的便宜。' } },
      { id: 'tg3', wording: { en: 'This organizer helps me when there is a problem.', zh: '我遇到问题时，该组展商会帮助我。' } },
    ],
  },
  {
    id: 'integrity',
    code: 'INTG',
    names: { en: 'integrity', zh: '诚信' },
    definition: {
      en: 'The belief that the other party will keep its promises and is worthy of trust.',
      zh: '相信对方会履行诺言、值得信赖。',
    },
    scaleMean: 'integrity',
    items: [
      { id: 'ti1', wording: { en: 'This organizer keeps its promises.', zh: '该组展商信守诺言。' } },
      { id: 'ti2', wording: { en: 'This organizer gives honest information.', zh: '该组展商提供真实的信息。' } },
      { id: 'ti3', wording: { en: 'This organizer treats exhibitors fairly.', zh: '该组展商公平对待参展商。' } },
    ],
  },
  {
    id: 'ability',
    code: 'ABIL',
    names: { en: 'ability', zh: '能力' },
    definition: { en: 'The belief that the other party is able to meet one’s needs.', zh: '相信对方有能力满足自己的需要。' },
    scaleMean: 'ability',
    items: [
      { id: 'ta1', wording: { en: 'This organizer is professionally competent.', zh: '该组展商具有专业能力。' } },
      {
        id: 'ta2',
        wording: { en: 'This organizer brings the right visitors to the exhibition.', zh: '该组展商能吸引合适的观众参加展会。' },
      },
      { id: 'ta3', wording: { en: 'This organizer is able to meet my needs.', zh: '该组展商有能力满足我的需要。' } },
    ],
  },
  {
    id: 'trust',
    code: 'TRU',
    names: { en: 'customer trust', zh: '信任感' },
    definition: {
      en: 'The customer’s belief in the credibility and goodwill of the firm; it rests on goodwill, integrity and ability.',
      zh: '顾客对企业可信性和善意的看法，取决于善意、诚信和能力三个因素。',
    },
    scaleMean: 'trust',
    parts: ['goodwill', 'integrity', 'ability'],
    items: [],
  },
  {
    id: 'satisfaction',
    code: 'SAT',
    names: { en: 'cumulative satisfaction', zh: '累积性满意感' },
    definition: {
      en: 'The customer’s satisfaction with all experiences with the firm so far; it has a cognitive and an affective part.',
      zh: '顾客对自己在某个企业所有消费经历的总体满意程度，包括认知性成分和情感性成分。',
    },
    scaleMean: 'sat',
    items: [
      { id: 'sat1', wording: { en: 'Overall, I am satisfied with this organizer.', zh: '总的来说，我对该组展商感到满意。' } },
      { id: 'sat2', wording: { en: 'Choosing this organizer was the right decision.', zh: '选择该组展商是正确的决定。' } },
      { id: 'sat3', wording: { en: 'This organizer is close to my ideal organizer.', zh: '该组展商接近我理想中的组展商。' } },
      {
        id: 'sat4',
        wording: {
          en: 'Over the years I have been pleased with this organizer’s exhibitions.',
          zh: '多年来，我对该组展商的展会一直感到满意。',
        },
      },
    ],
  },
  {
    id: 'affective',
    code: 'AFF',
    names: { en: 'affective belonging', zh: '情感性归属感' },
    definition: {
      en: 'The customer keeps up the relation because he or she really wants to (affective commitment).',
      zh: '顾客因为真心愿意而与企业保持长期关系。',
    },
    scaleMean: 'aff',
    items: [
      { id: 'aff1', wording: { en: 'I like dealing with this organizer.', zh: '我喜欢与该组展商打交道。' } },
      { id: 'aff2', wording: { en: 'I feel emotionally attached to this organizer.', zh: '我在感情上依恋该组展商。' } },
      { id: 'aff3', wording: { en: 'I feel like part of the family at this organizer.', zh: '我觉得自己是该组展商大家庭的一员。' } },
      { id: 'aff4', wording: { en: 'I stay with this organizer because I want to.', zh: '我继续与该组展商合作，是因为我愿意。' } },
    ],
  },
  {
    id: 'continuance',
    code: 'CON',
    names: { en: 'continuance belonging', zh: '持续性归属感' },
    definition: {
      en: 'The customer keeps up the relation because he or she has to: switching costs too much or there is no alternative (continuance commitment).',
      zh: '顾客因跳槽代价太大或没有其他选择而不得不与企业保持关系。',
    },
    scaleMean: 'con',
    items: [
      { id: 'con1', wording: { en: 'Changing to another organizer would cost me too much.', zh: '换成其他组展商会使我付出太大的代价。' } },
      { id: 'con2', wording: { en: 'Changing to another organizer would be too risky.', zh: '换成其他组展商风险太大。' } },
      { id: 'con3', wording: { en: 'I have few alternatives to this organizer.', zh: '除了该组展商，我很少有其他选择。' } },
      {
        id: 'con4',
        wording: {
          en: 'I would have to stay with this organizer even if I wished to leave.',
          zh: '即使想离开，我也不得不继续与该组展商合作。',
        },
      },
    ],
  },
]
