import type { CatalogModel, PathLabel } from '../catalogEntry'
import { groupPopulation, mutualPopulation, publishedPopulation, recursivePopulation } from './population'

const trusts = `TSP =~ tp1 + tp2 + tp3
TFI =~ tf1 + tf2 + tf3`

const observedCauses = {
  power: 'power',
  similarity: 'simil',
  contactFrequency: 'freq',
  timeWithPerson: 'plen',
  reputation: 'reput',
  size: 'size',
  specialWishes: 'special',
  confidentialInformation: 'conf',
  timeWithFirm: 'flen',
  personTrust: 'TSP',
  firmTrust: 'TFI',
} as const

const causePaths: readonly PathLabel[] = [
  { label: 'a1', from: 'skill', to: 'personTrust' },
  { label: 'a2', from: 'power', to: 'personTrust' },
  { label: 'a3', from: 'liking', to: 'personTrust' },
  { label: 'a4', from: 'similarity', to: 'personTrust' },
  { label: 'a5', from: 'contactFrequency', to: 'personTrust' },
  { label: 'a6', from: 'timeWithPerson', to: 'personTrust' },
  { label: 'b1', from: 'personTrust', to: 'firmTrust' },
  { label: 'b2', from: 'reputation', to: 'firmTrust' },
  { label: 'b3', from: 'size', to: 'firmTrust' },
  { label: 'b4', from: 'specialWishes', to: 'firmTrust' },
  { label: 'b5', from: 'confidentialInformation', to: 'firmTrust' },
  { label: 'b6', from: 'timeWithFirm', to: 'firmTrust' },
]

/** Trust in the person, with its causes, carries over to the firm. */
export const trustTransferModel: CatalogModel = {
  id: 'trust_transfer',
  names: { en: 'Trust transfer', zh: '信任转移模型' },
  about: {
    en: 'Each trust has causes of its own; trust in the service person is transferred to the firm. Latent causes are taken to be unrelated to those asked for by single questions.',
    zh: '两种信任感各有自己的原因；对服务人员的信任感转移到企业。模型假定潜变量原因与单题测量的原因互不相关。',
  },
  text: `SKILL =~ sk1 + sk2 + sk3
LIKE  =~ li1 + li2 + li3
FR    =~ fr1 + fr2 + fr3
${trusts}
TSP ~ a1*SKILL + a2*power + a3*LIKE + a4*simil + a5*freq + a6*plen + a7*FR
TFI ~ b1*TSP + b2*reput + b3*size + b4*special + b5*conf + b6*flen
transfer_skill := a1*b1
transfer_fr    := a7*b1`,
  variables: { skill: 'SKILL', liking: 'LIKE', friendship: 'FR', ...observedCauses },
  paths: [...causePaths, { label: 'a7', from: 'friendship', to: 'personTrust' }],
  main: true,
  parameters: 91,
  df: 209,
  population: recursivePopulation,
}

/** Each trust carries over to the other: a loop, identified because each trust has causes that the other lacks. */
export const mutualTrustTransfer: CatalogModel = {
  id: 'trust_transfer_nr',
  names: { en: 'Mutual trust transfer (non-recursive)', zh: '双向信任转移模型（非递归）' },
  about: {
    en: 'Trust in the person and trust in the firm feed each other. Each equation leaves out the other’s causes, which identifies both directions.',
    zh: '对服务人员的信任感与对企业的信任感相互影响。每个方程都不包含另一方的原因变量，因此两个方向都可识别。',
  },
  text: `${trusts}
TSP ~ c1*TFI + a1*skill + a2*power + a3*like + a4*simil + a5*freq + a6*plen
TFI ~ b1*TSP + b2*reput + b3*size + b4*special + b5*conf + b6*flen
TSP ~~ TFI`,
  variables: { skill: 'skill', liking: 'like', ...observedCauses },
  paths: [...causePaths, { label: 'c1', from: 'firmTrust', to: 'personTrust' }],
  main: true,
  parameters: 92,
  df: 61,
  population: mutualPopulation,
}

/** The transfer in customers with little and with much contact with the firm. */
export const groupTrustTransfer: CatalogModel = {
  id: 'trust_transfer_mg',
  names: { en: 'Trust transfer in two groups of customers', zh: '两组顾客的信任转移模型' },
  about: {
    en: 'How much trust is transferred by customers with little contact with the firm and by customers with much.',
    zh: '与企业联系较少的顾客和联系较多的顾客，信任转移的程度各是多少。',
  },
  text: `FR  =~ fr1 + fr2 + fr3
${trusts}
TSP ~ FR
TFI ~ c(b_low, b_high)*TSP + FR
diff_transfer := b_low - b_high`,
  variables: { friendship: 'FR', personTrust: 'TSP', firmTrust: 'TFI' },
  paths: [],
  main: true,
  groups: 2,
  parameters: 60,
  df: 48,
  population: groupPopulation,
}

/** The transfer in a published correlation matrix, where each trust is told by benevolence and competence. */
export const publishedTrustTransfer: CatalogModel = {
  id: 'trust_transfer_published',
  names: { en: 'Trust transfer in a published matrix', zh: '已发表相关矩阵中的信任转移' },
  about: {
    en: 'Benevolence and competence of front-line employees (the person) and of management (the firm), with satisfaction, as Gidaković and Zabkar (2021) printed their correlations.',
    zh: '一线员工（人）与企业管理（企业）的善意和能力，以及满意感；相关系数见 Gidaković 与 Zabkar（2021）。',
  },
  text: `FLE =~ fle_benev + fle_comp
MPP =~ mpp_benev + mpp_comp
FLE ~ sat
MPP ~ b1*FLE + sat`,
  variables: { personTrust: 'FLE', firmTrust: 'MPP' },
  paths: [{ label: 'b1', from: 'personTrust', to: 'firmTrust' }],
  main: true,
  parameters: 12,
  df: 3,
  population: publishedPopulation,
}
