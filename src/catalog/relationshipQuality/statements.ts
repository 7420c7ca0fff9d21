import type { SourceStatement } from '../catalogEntry'

/** What the chapter says, in the canonical terms of its field (the surviving copy is a back-translation). */
export const statements: readonly SourceStatement[] = [
  {
    id: 'S0-01',
    section: '2.1',
    quote: { en: 'Trust depends on three factors: goodwill, integrity and ability.', zh: '信任感取决于善意、诚信和能力三个因素。' },
  },
  {
    id: 'S0-16',
    section: '2',
    quote: {
      en: 'A customer’s trust in the firm affects overall satisfaction with all experiences with the firm.',
      zh: '顾客对企业的信任感会影响顾客在企业所有消费经历的累积性满意感。',
    },
  },
  {
    id: 'S0-29',
    section: '4.1',
    quote: {
      en: 'The customer’s satisfaction with one consumption experience affects his or her trust in the firm.',
      zh: '顾客对某次消费经历的满意感会影响顾客对企业的信任感。',
    },
  },
  {
    id: 'S0-30',
    section: '4.1',
    quote: {
      en: 'The trust that customers gradually develop raises their cumulative satisfaction, which is formed over a long series of experiences.',
      zh: '顾客逐渐形成的信任感会增强他们的累积性满意感；累积性满意感是顾客在长期消费经历中形成的满意感。',
    },
  },
  {
    id: 'S0-31',
    section: '4.2',
    quote: {
      en: 'Customer satisfaction has a significant effect on affective and on continuance belonging.',
      zh: '顾客满意感对顾客的情感性归属感和持续性归属感有显著的影响。',
    },
  },
  {
    id: 'S0-32',
    section: '4.2',
    quote: {
      en: 'Compared with its direct effect on continuance belonging, satisfaction has a larger indirect effect on it through affective belonging.',
      zh: '与满意感对持续性归属感的直接影响相比，满意感通过情感性归属感对持续性归属感有更大的间接影响。',
    },
  },
  {
    id: 'S0-33',
    section: '4.3',
    quote: {
      en: 'Customer trust has significant direct or indirect effects on affective and continuance belonging.',
      zh: '顾客信任感对顾客的情感性归属感和持续性归属感有显著的直接或间接影响。',
    },
  },
  {
    id: 'S0-34',
    section: '4.3',
    quote: {
      en: 'The more a customer trusts a firm, the greater the cost and the risk of switching feel.',
      zh: '顾客越信任某个企业，顾客感受到的跳槽代价和风险就越大。',
    },
  },
  {
    id: 'S0-38',
    section: '4.4',
    quote: {
      en: 'Commercial friendship is more likely to affect cumulative satisfaction with all experiences than satisfaction with one experience.',
      zh: '与顾客对某次消费经历的满意感相比较，商业友谊更可能会影响顾客对自己在某个服务性企业经历的累积性满意感。',
    },
  },
  {
    id: 'S0-39',
    section: '4.5',
    quote: {
      en: 'Customers who regard the service person as a friend gradually come to trust that person, and through the person the firm.',
      zh: '顾客如果把服务人员当作朋友，就会逐渐信任服务人员；顾客越信任服务人员，就越信任企业。',
    },
  },
  {
    id: 'S0-40',
    section: '4.5',
    quote: {
      en: 'The effect of commercial friendship on trust differs between categories of services.',
      zh: '在不同类别的服务中，商业友谊对顾客信任感的影响不同。',
    },
  },
  {
    id: 'S0-42',
    section: '4.6',
    quote: {
      en: 'Commercial friendship has a significant effect on affective belonging, and a significant direct or indirect effect on continuance belonging.',
      zh: '商业友谊对顾客的情感性归属感有显著的影响，对持续性归属感有显著的直接或间接影响。',
    },
  },
  {
    id: 'S0-45',
    section: 'summary',
    quote: {
      en: 'Trust raises satisfaction and belonging, satisfaction raises belonging, and commercial friendship builds trust, satisfaction and belonging; the parts of relationship quality affect each other.',
      zh: '信任感会提高满意感和归属感，满意感会增强归属感；商业友谊可以培养信任感、提高满意感、增强归属感；关系质量的各个组成部分相互影响、相互联系。',
    },
  },
]
