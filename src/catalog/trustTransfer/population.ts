import { answerCuts } from '../answerCuts'
import type { StudyPopulation } from '../catalogEntry'
import { alikeCovariances, loadingLines, pathLines, scale } from '../populationText'

const trusts = { TSP: scale('tp', 0.86, 0.88, 0.84), TFI: scale('tf', 0.87, 0.88, 0.85) }
const friendship = { FR: scale('fr', 0.84, 0.87, 0.85) }
const loadings = { SKILL: scale('sk', 0.84, 0.86, 0.82), LIKE: scale('li', 0.85, 0.87, 0.83), ...friendship, ...trusts }

const ofPerson = { SKILL: 0.22, power: 0.12, LIKE: 0.22, simil: 0.12, freq: 0.14, plen: 0.12, FR: 0.25 }
const ofFirm = { reput: 0.2, size: 0.12, special: 0.15, conf: 0.12, flen: 0.15 }

/**
 * Causes of one trust are related to each other, and hardly to those of the other. Latent causes are unrelated to those that single questions
 * ask for: the model, as it is written, says so.
 */
const causes = `${alikeCovariances(['SKILL', 'LIKE', 'FR'], 0.25)}
${alikeCovariances(['power', 'simil', 'freq', 'plen'], 0.25)}
${alikeCovariances(Object.keys(ofFirm), 0.25)}
plen ~~ .3*flen`

/** How much trust in the person is transferred where contact with the firm is low and high. */
const transfer = 'c(.55, .2)'

const singles = ['power', 'simil', 'freq', 'plen', 'reput', 'size', 'special', 'conf', 'flen']
const means = {
  sk: 5.2,
  li: 5.3,
  fr: 4.3,
  tp: 5.1,
  tf: 4.9,
  power: 4.4,
  simil: 4.2,
  freq: 4.6,
  plen: 4.5,
  reput: 5.1,
  size: 4.7,
  special: 4.4,
  conf: 3.8,
  flen: 4.6,
}
const cuts = answerCuts([...Object.values(loadings).flatMap((items) => Object.keys(items)), ...singles], means)

/** The study's population: transfer both ways, toward the firm more where customers have little contact with it. */
export const population: StudyPopulation = {
  text: `${loadingLines(loadings)}
${pathLines({ TSP: { TFI: 0.2, ...ofPerson }, TFI: { TSP: transfer, ...ofFirm } })}
${causes}`,
  grouped: true,
  cuts,
}

/** Transfer one way, the same for everybody. */
export const recursivePopulation: StudyPopulation = {
  text: `${loadingLines(loadings)}
${pathLines({ TSP: ofPerson, TFI: { TSP: 0.4, ...ofFirm } })}
${causes}`,
  cuts,
}

const { SKILL: skill, LIKE: like, FR: _, ...others } = ofPerson
const observed = { skill, like, ...others }

/** Transfer both ways, the same for everybody, with scale means in place of skill and friendliness. */
export const mutualPopulation: StudyPopulation = {
  text: `${loadingLines(trusts)}
${pathLines({ TSP: { TFI: 0.2, ...observed }, TFI: { TSP: 0.4, ...ofFirm } })}
${alikeCovariances(Object.keys(observed), 0.25)}
${alikeCovariances(Object.keys(ofFirm), 0.25)}
plen ~~ .3*flen
TSP ~~ .1*TFI`,
  cuts,
}

/** Friendship, trust in the person and trust in the firm in two groups. */
export const groupPopulation: StudyPopulation = {
  text: `${loadingLines({ ...friendship, ...trusts })}
${pathLines({ TSP: { FR: 0.5 }, TFI: { TSP: 'c(.58, .26)', FR: 0.12 } })}`,
  grouped: true,
  cuts,
}

/** Loadings and paths like those that the published matrix gives. */
export const publishedPopulation: StudyPopulation = {
  text: `FLE =~ .79*fle_benev + .76*fle_comp
MPP =~ .8*mpp_benev + .81*mpp_comp
FLE ~ .7*sat
MPP ~ .8*FLE + .1*sat`,
  cuts: {},
}
