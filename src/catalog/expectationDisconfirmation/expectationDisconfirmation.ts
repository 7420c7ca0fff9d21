import { agreementScale } from '../agreementScale'
import type { Study } from '../catalogEntry'
import { hypotheses, statements } from './claims'
import { constructs } from './constructs'
import { bufferingModel, directExpectation, disconfirmationModel } from './models'
import { population } from './population'

/** Expectation, what comes of it, and what trust makes of a disappointment. */
export const expectationDisconfirmation: Study = {
  id: 'expectationDisconfirmation',
  names: { en: 'Expectation and disconfirmation', zh: '期望不一致' },
  about: {
    en: 'What customers knew and expected, what they got, and what follows for satisfaction, trust and loyalty.',
    zh: '顾客事先的认识与期望、实际的感受，以及由此产生的满意感、信任感和忠诚感。',
  },
  origin: {
    en: 'A written examination answer on customer satisfaction, with one claim of chapter 5 of a textbook on exhibitions,',
    zh: '一份关于顾客满意感的考试答卷（另有一个论断来自会展客户关系管理教材第五章）',
  },
  publishedNumbers: false,
  responseScale: agreementScale,
  constructs,
  models: [disconfirmationModel, bufferingModel, directExpectation],
  hypotheses,
  population,
  lessons: [],
  statements,
  sources: [
    {
      id: 'oliver1980',
      citation:
        'Oliver, R. L. (1980). A cognitive model of the antecedents and consequences of satisfaction decisions. Journal of Marketing Research, 17(4), 460-469.',
      about: { en: 'Satisfaction from expectation and its disconfirmation.', zh: '满意感来自期望与期望不一致。' },
    },
  ],
}
