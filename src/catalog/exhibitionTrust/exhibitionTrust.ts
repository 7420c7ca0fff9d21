import { agreementScale } from '../agreementScale'
import { answerCuts } from '../answerCuts'
import type { CatalogModel, Study, StudyPopulation } from '../catalogEntry'
import { alikeCovariances, loadingLines, pathLines, scale } from '../populationText'
import { hypotheses, statements } from './claims'
import { constructs } from './constructs'

const model: CatalogModel = {
  id: 'exhibition_trust',
  names: { en: 'Trust in the organizer of an exhibition', zh: '对组展商的信任感模型' },
  about: {
    en: 'What an organizer can do for the trust of exhibitors, in itself and in its staff, and what this trust does for cooperation.',
    zh: '组展商怎样增强参展商对自己和对服务人员的信任感，信任感又怎样增进合作关系。',
  },
  text: `TSP =~ tp1 + tp2 + tp3
TFI =~ tf1 + tf2 + tf3
COOP =~ cp1 + cp2 + cp3
TSP ~ a1*skill + a2*freq
TFI ~ b1*reput + b2*scale + b3*special + b4*neutral + b5*comm + b6*TSP
COOP ~ c1*TFI + c2*special
trust_skill := a1*b6
trust_freq  := a2*b6`,
  variables: {
    skill: 'skill',
    contactFrequency: 'freq',
    reputation: 'reput',
    scale: 'scale',
    specialInvestment: 'special',
    neutrality: 'neutral',
    communication: 'comm',
    personTrust: 'TSP',
    firmTrust: 'TFI',
    cooperation: 'COOP',
  },
  paths: [
    { label: 'a1', from: 'skill', to: 'personTrust' },
    { label: 'a2', from: 'contactFrequency', to: 'personTrust' },
    { label: 'b1', from: 'reputation', to: 'firmTrust' },
    { label: 'b2', from: 'scale', to: 'firmTrust' },
    { label: 'b3', from: 'specialInvestment', to: 'firmTrust' },
    { label: 'b4', from: 'neutrality', to: 'firmTrust' },
    { label: 'b5', from: 'communication', to: 'firmTrust' },
    { label: 'b6', from: 'personTrust', to: 'firmTrust' },
    { label: 'c1', from: 'firmTrust', to: 'cooperation' },
    { label: 'c2', from: 'specialInvestment', to: 'cooperation' },
  ],
  main: true,
  parameters: 56,
  df: 80,
}

const loadings = { TSP: scale('tp', 0.86, 0.88, 0.84), TFI: scale('tf', 0.87, 0.88, 0.85), COOP: scale('cp', 0.85, 0.86, 0.83) }
const ofStaff = { skill: 0.4, freq: 0.25 }
const ofOrganizer = { reput: 0.2, scale: 0.12, special: 0.18, neutral: 0.15, comm: 0.13 }
const singles = [...Object.keys(ofStaff), ...Object.keys(ofOrganizer)]

/** All causes help, the reputation and the staff most. */
const population: StudyPopulation = {
  text: `${loadingLines(loadings)}
${pathLines({ TSP: ofStaff, TFI: { ...ofOrganizer, TSP: 0.35 }, COOP: { TFI: 0.45, special: 0.2 } })}
${alikeCovariances(singles, 0.2)}`,
  cuts: answerCuts([...Object.values(loadings).flatMap((items) => Object.keys(items)), ...singles], {
    tp: 5.1,
    tf: 5,
    cp: 4.5,
    skill: 5.2,
    freq: 4.4,
    reput: 5.2,
    scale: 4.8,
    special: 4.2,
    neutral: 4.7,
    comm: 4.6,
  }),
}

/** The chapter's advice to organizers of exhibitions on trust, as a model. */
export const exhibitionTrust: Study = {
  id: 'exhibitionTrust',
  names: { en: 'Trust in exhibition organizers', zh: '对组展商的信任感' },
  about: {
    en: 'Reputation, scale, neutrality, communication, investment and staff: what makes exhibitors trust an organizer and work with it.',
    zh: '声誉、规模、中立性、市场沟通、专项投入与服务人员：参展商为什么信任组展商并与之合作。',
  },
  origin: {
    en: 'Chapter 5 (relationship quality) of a textbook on customer relationship management for exhibitions',
    zh: '会展客户关系管理教材第五章（关系质量）',
  },
  publishedNumbers: false,
  responseScale: agreementScale,
  constructs,
  models: [model],
  hypotheses,
  population,
  lessons: [],
  statements,
  sources: [
    {
      id: 'dewulf2001',
      citation:
        'De Wulf, K., Odekerken-Schröder, G., & Iacobucci, D. (2001). Investments in consumer relationships: A cross-country and cross-industry exploration. Journal of Marketing, 65(4), 33-50.',
      about: {
        en: 'Perceived investment in the relation leads to relationship quality and loyalty.',
        zh: '感知的关系投入影响关系质量和忠诚感。',
      },
    },
    {
      id: 'jin2012',
      citation:
        'Jin, X., Weber, K., & Bauer, T. (2012). Relationship quality between exhibitors and organizers: A perspective from Mainland China’s exhibition industry. International Journal of Hospitality Management, 31, 1222-1234.',
      about: {
        en: '616 exhibitors at nine fairs in Mainland China: relationship quality between exhibitor and organizer.',
        zh: '中国大陆九个展会的 616 家参展商：参展商与组展商之间的关系质量。',
      },
    },
  ],
}
