import type { SourceStatement } from '../catalogEntry'
import { statement } from '../item'

const slides = { en: 'Lecture slides, antecedents of trust', zh: '课件：影响信任感的因素' }
const trustPaper = { en: 'Study of the trust mechanism, reputation', zh: '信任机制研究：声誉' }

/** What the chapter, the lecture slides and the study of the trust mechanism say of trust in persons and firms. */
export const statements: readonly SourceStatement[] = [
  statement(
    'S0-05',
    '2.2',
    'A good reputation in the market helps a firm to win the trust of customers.',
    '良好的市场声誉有助于企业赢得顾客的信任。',
  ),
  statement(
    'S0-06',
    '2.2',
    'By calculation, customers believe that large firms are more trustworthy than small ones.',
    '顾客通过计算过程，认为规模大的企业比规模小的企业更值得信赖。',
  ),
  statement(
    'S0-07',
    '2.2',
    'By calculation, customers see that a firm which has invested in their special wishes would lose much by cheating.',
    '顾客通过计算认为，企业为满足特殊要求作了投入，欺骗行为会给企业造成巨大的损失。',
  ),
  statement(
    'S0-08',
    '2.2',
    'The more confidential information a firm shares with a customer, the more credible it is to the customer.',
    '企业与顾客分享的机密信息越多，欺骗行为造成的损失就越大，在顾客看来企业就越可信。',
  ),
  statement(
    'S0-09',
    '2.2',
    'The longer the two sides have worked together, the better the customer knows the firm and predicts its conduct.',
    '双方合作的时间越长，顾客对企业越了解，对企业今后行为的预测就越准确。',
  ),
  statement(
    'S0-10',
    '2.3',
    'The professional skill of service persons affects the trust that customers have in them.',
    '服务人员的专业技能通常会影响顾客对他们的信任感。',
  ),
  statement(
    'S0-11',
    '2.3',
    'Whether service persons have the power to keep their promises decides whether they are worthy of trust.',
    '服务人员是否有必要的权力来履行诺言，是决定服务人员是否值得信赖的重要因素。',
  ),
  statement(
    'S0-12',
    '2.3',
    'Customers trust service persons who are kind, who are like them, with whom they are often in touch and have long worked together.',
    '顾客信任友善的、与自己类似的、经常联系的和长期合作的服务人员。',
  ),
  statement(
    'S0-13',
    '2.3',
    'Customers with little contact with the firm infer its credibility from the service person; trust in the firm is transferred to the person as well.',
    '与企业联系较少的顾客，会根据自己对服务人员可信性的看法来推断企业的可信性；顾客对企业的信任感也会转移到服务人员。',
  ),
  statement(
    'S0-21',
    '2.4',
    'Raise trust in the service person, and thereby trust in the firm.',
    '增强顾客对服务人员的信任感，从而增强顾客对企业的信任感。',
  ),
  statement(
    'S0-39',
    '4.5',
    'Customers who regard the service person as a friend gradually come to trust that person, and through the person the firm.',
    '顾客如果把服务人员当作朋友，就会逐渐信任服务人员；顾客越信任服务人员，就越信任企业。',
  ),
  statement(
    'S1-03',
    slides,
    'Trust in the firm: reputation, size, willingness to meet special wishes, confidential information, time together. Trust in the person: professional skill, power; friendliness, similarity, contact frequency, time together.',
    '企业：声誉、规模、满足顾客特殊要求的意愿、与顾客分享机密信息、与顾客合作时间长短。服务人员：专业技能、权力；友善程度、类似程度、交往频率、与顾客合作的时间。',
  ),
  statement(
    'S2-10',
    trustPaper,
    'A good reputation stands for reliability, integrity and professionalism and strengthens trust in the firm.',
    '良好的声誉代表了企业的可靠性、诚信和专业性，有助于增强顾客对企业的信任感。',
  ),
]
