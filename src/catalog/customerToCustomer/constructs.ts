import type { Construct, Item } from '../catalogEntry'

const item = (id: string, en: string, zh: string): Item => ({ id, wording: { en, zh } })

/** Four relations between customers, what comes of them, and the dimensions of service quality; asked of a customer after a service. */
export const constructs: readonly Construct[] = [
  {
    id: 'help',
    code: 'HELP',
    names: { en: 'mutual help', zh: '互助' },
    definition: { en: 'Customers help each other while they are served.', zh: '顾客在接受服务时相互帮助。' },
    items: [
      item('he1', 'Other customers told me how things work here.', '其他顾客告诉我在这里应该怎么做。'),
      item('he2', 'Other customers helped me.', '其他顾客帮助过我。'),
      item('he3', 'Other customers gave me good advice.', '其他顾客给过我有用的建议。'),
    ],
  },
  {
    id: 'cooperation',
    code: 'COOP',
    names: { en: 'cooperation', zh: '合作' },
    definition: { en: 'Customers make the service together.', zh: '顾客共同参与、共同营造服务。' },
    items: [
      item('co1', 'Other customers joined in.', '其他顾客积极参与。'),
      item('co2', 'Other customers created a good atmosphere.', '其他顾客营造了良好的气氛。'),
      item('co3', 'The other customers and I worked well together.', '我与其他顾客配合得很好。'),
    ],
  },
  {
    id: 'competition',
    code: 'COMP',
    names: { en: 'competition', zh: '竞争' },
    definition: { en: 'Customers compete for the limited capacity of the service.', zh: '顾客争夺有限的服务能力。' },
    items: [
      item('cm1', 'There were many customers in the line before me.', '排在我前面的顾客很多。'),
      item('cm2', 'Other customers took the space that I needed.', '其他顾客占用了我需要的空间。'),
      item('cm3', 'Other customers took up the time of the staff.', '其他顾客占用了服务人员的时间。'),
    ],
  },
  {
    id: 'interference',
    code: 'INTF',
    names: { en: 'interference', zh: '干扰' },
    definition: { en: 'Customers disturb each other.', zh: '顾客相互干扰或破坏。' },
    items: [
      item('in1', 'Other customers were noisy.', '其他顾客很吵闹。'),
      item('in2', 'Other customers jumped the line.', '其他顾客不按顺序排队。'),
      item('in3', 'Other customers were rude.', '其他顾客举止粗鲁。'),
    ],
  },
  {
    id: 'quality',
    code: 'SQ',
    names: { en: 'service quality', zh: '服务质量' },
    definition: { en: 'How the customer evaluates the service as a whole.', zh: '顾客对整体服务的评价。' },
    items: [
      item('sq1', 'The quality of this service is high.', '这里的服务质量很高。'),
      item('sq2', 'This service is better than that of others.', '这里的服务比别处好。'),
      item('sq3', 'The service was what good service should be.', '这里的服务达到了优质服务应有的水平。'),
    ],
  },
  {
    id: 'satisfaction',
    code: 'SAT',
    names: { en: 'satisfaction', zh: '满意感' },
    definition: { en: 'Satisfaction with the service firm.', zh: '顾客对服务企业的满意程度。' },
    items: [
      item('sa1', 'Overall, I am satisfied with this firm.', '总的来说，我对该企业感到满意。'),
      item('sa2', 'It was right to choose this firm.', '选择该企业是正确的。'),
      item('sa3', 'I was glad to be a customer here.', '我很高兴成为这里的顾客。'),
    ],
  },
  {
    id: 'retention',
    code: 'RET',
    names: { en: 'retention', zh: '顾客保留' },
    definition: { en: 'The customer comes back.', zh: '顾客再次光顾。' },
    items: [
      item('rt1', 'I will come back.', '我会再次光顾。'),
      item('rt2', 'This firm is my first choice.', '该企业是我的首选。'),
      item('rt3', 'I will remain a customer of this firm.', '我会一直做该企业的顾客。'),
    ],
  },
  {
    id: 'tangibles',
    code: 'TAN',
    names: { en: 'tangibles', zh: '有形性' },
    definition: { en: 'Facilities, equipment and the look of the staff.', zh: '设施、设备和服务人员的仪表。' },
    items: [
      item('t1', 'The facilities are attractive.', '设施美观。'),
      item('t2', 'The equipment is up to date.', '设备先进。'),
      item('t3', 'The staff look neat.', '服务人员仪表整洁。'),
    ],
  },
  {
    id: 'reliability',
    code: 'REL',
    names: { en: 'reliability', zh: '可靠性' },
    definition: { en: 'What was promised is done, dependably and accurately.', zh: '可靠、准确地履行服务承诺。' },
    items: [
      item('r1', 'The firm does what it promises by the time it promises.', '该企业按时履行承诺。'),
      item('r2', 'The firm gets things right the first time.', '该企业第一次就把事情做好。'),
      item('r3', 'The firm makes no mistakes with my affairs.', '该企业办理我的事务不出差错。'),
    ],
  },
  {
    id: 'responsiveness',
    code: 'RES',
    names: { en: 'responsiveness', zh: '响应性' },
    definition: { en: 'Staff are willing to help and serve promptly.', zh: '服务人员愿意帮助顾客并及时服务。' },
    items: [
      item('s1', 'The staff serve me promptly.', '服务人员及时为我服务。'),
      item('s2', 'The staff are always willing to help.', '服务人员总是乐于帮助。'),
      item('s3', 'The staff are never too busy to answer me.', '服务人员不会因为忙而不理会我。'),
    ],
  },
  {
    id: 'assurance',
    code: 'ASS',
    names: { en: 'assurance', zh: '保证性' },
    definition: {
      en: 'Staff know their trade, are courteous, and inspire confidence.',
      zh: '服务人员有知识、有礼貌，使人放心（文章译作“真实性”）。',
    },
    items: [
      item('a1', 'The staff inspire confidence.', '服务人员使人放心。'),
      item('a2', 'The staff are polite.', '服务人员有礼貌。'),
      item('a3', 'The staff know the answers to my questions.', '服务人员能够回答我的问题。'),
    ],
  },
  {
    id: 'empathy',
    code: 'EMP',
    names: { en: 'empathy', zh: '移情性' },
    definition: { en: 'The firm cares about each customer.', zh: '企业关心每一位顾客。' },
    items: [
      item('e1', 'The firm gives me personal attention.', '该企业给予我个别的关注。'),
      item('e2', 'The staff understand what I need.', '服务人员了解我的需要。'),
      item('e3', 'The firm has my interest at heart.', '该企业把我的利益放在心上。'),
    ],
  },
  {
    id: 'relations',
    code: 'C2C',
    names: { en: 'relations between customers', zh: '顾客间关系' },
    definition: { en: 'How customers get on with each other, taken as one.', zh: '顾客之间相处得如何（整体而言）。' },
    items: [
      item('c1', 'The customers here get on well with each other.', '这里的顾客相处融洽。'),
      item('c2', 'I like to be among the customers of this firm.', '我喜欢与该企业的顾客在一起。'),
      item('c3', 'The firm takes care that customers do not disturb each other.', '该企业注意使顾客之间互不妨碍。'),
    ],
  },
]
