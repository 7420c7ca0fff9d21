import { direct, path } from '../../model/effectExpression'
import type { Hypothesis, SourceStatement } from '../catalogEntry'
import { statement } from '../item'
import { positive } from '../sign'

/** What the chapter advises organizers to do, as claims about effects. */
export const hypotheses: readonly Hypothesis[] = [
  {
    id: 'H1',
    claim: {
      en: 'The professional skill of the staff raises trust in the organizer by way of trust in the staff.',
      zh: '服务人员的专业技能通过参展商对服务人员的信任感增强其对组展商的信任感。',
    },
    statements: ['S0-21'],
    test: positive(path('skill', 'personTrust', 'firmTrust')),
    also: [{ names: { en: 'effect on trust in the staff', zh: '对服务人员信任感的效应' }, effect: direct('skill', 'personTrust') }],
  },
  {
    id: 'H2',
    claim: {
      en: 'Frequent contact raises trust in the organizer by way of trust in the staff.',
      zh: '频繁的交往通过参展商对服务人员的信任感增强其对组展商的信任感。',
    },
    statements: ['S0-21'],
    test: positive(path('contactFrequency', 'personTrust', 'firmTrust')),
    also: [
      { names: { en: 'effect on trust in the staff', zh: '对服务人员信任感的效应' }, effect: direct('contactFrequency', 'personTrust') },
    ],
  },
  {
    id: 'H3',
    claim: { en: 'Trust in the staff raises trust in the organizer.', zh: '参展商对服务人员的信任感能增强其对组展商的信任感。' },
    statements: ['S0-21'],
    test: positive(direct('personTrust', 'firmTrust')),
  },
  {
    id: 'H4',
    claim: { en: 'A good reputation raises trust in the organizer.', zh: '良好的声誉能增强参展商对组展商的信任感。' },
    statements: ['S0-18'],
    test: positive(direct('reputation', 'firmTrust')),
  },
  {
    id: 'H5',
    claim: {
      en: 'The larger the organizer and its exhibitions, the more exhibitors trust it.',
      zh: '组展商及其展会的规模越大，参展商对组展商的信任感越强。',
    },
    statements: ['S0-18'],
    test: positive(direct('scale', 'firmTrust')),
  },
  {
    id: 'H6',
    claim: { en: 'Market communication raises trust in the organizer.', zh: '市场沟通活动能增强参展商对组展商的信任感。' },
    statements: ['S0-18'],
    test: positive(direct('communication', 'firmTrust')),
  },
  {
    id: 'H7',
    claim: { en: 'A neutral position raises trust in the organizer.', zh: '中立的地位能增强参展商对组展商的信任感。' },
    statements: ['S0-19'],
    test: positive(direct('neutrality', 'firmTrust')),
  },
  {
    id: 'H8',
    claim: { en: 'Investment in the relation raises trust in the organizer.', zh: '专项投入能增强参展商对组展商的信任感。' },
    statements: ['S0-20'],
    test: positive(direct('specialInvestment', 'firmTrust')),
  },
  {
    id: 'H9',
    claim: { en: 'Investment in the relation raises cooperation.', zh: '专项投入能增进双方的合作关系。' },
    statements: ['S0-20'],
    test: positive(direct('specialInvestment', 'cooperation')),
  },
  {
    id: 'H10',
    claim: { en: 'Trust in the organizer raises cooperation.', zh: '参展商对组展商的信任感能增进双方的合作关系。' },
    statements: ['S0-20'],
    test: positive(direct('firmTrust', 'cooperation')),
  },
]

/** The statements behind them. */
export const statements: readonly SourceStatement[] = [
  statement(
    'S0-18',
    '2.4',
    'The firm should strengthen its image by communication with the market; the organizer’s reputation, size and past exhibitions affect the trust of exhibitors.',
    '企业应通过市场沟通活动增强企业的市场形象；组展商的声誉、规模和以往举办的展览都会影响参展商对组展商的信任感。',
  ),
  statement('S0-19', '2.4', 'The organizer holds a relatively neutral position.', '组展商处于相对中立的位置。'),
  statement(
    'S0-20',
    '2.4',
    'Special investment raises trust in the firm, strengthens cooperation and increases long-run benefits.',
    '专项投入能增强顾客对企业的信任感，增进双方的合作关系，增加企业的长期经济利益。',
  ),
  statement(
    'S0-21',
    '2.4',
    'Raise trust in the service person, and thereby trust in the firm.',
    '增强顾客对服务人员的信任感，从而增强顾客对企业的信任感。',
  ),
]
