import { direct, path } from '../../model/effectExpression'
import type { Hypothesis } from '../catalogEntry'
import { positive } from '../sign'

/** "The more x, the more trust in y": one claim a cause. */
function cause(
  id: string,
  from: string,
  to: 'personTrust' | 'firmTrust',
  statements: readonly string[],
  claim: Hypothesis['claim'],
): Hypothesis {
  return { id, claim, statements, test: positive(direct(from, to)) }
}

/** What makes a service person and a firm trusted, and how trust is transferred from one to the other. */
export const hypotheses: readonly Hypothesis[] = [
  cause('H1', 'skill', 'personTrust', ['S0-10', 'S1-03'], {
    en: 'The greater the professional skill of a service person, the more customers trust that person.',
    zh: '服务人员的专业技能越强，顾客对服务人员的信任感越强。',
  }),
  cause('H2', 'power', 'personTrust', ['S0-11', 'S1-03'], {
    en: 'The more power service persons have to keep their promises, the more customers trust them.',
    zh: '服务人员履行诺言的权力越大，顾客对服务人员的信任感越强。',
  }),
  cause('H3', 'liking', 'personTrust', ['S0-12', 'S1-03'], {
    en: 'The friendlier a service person, the more customers trust that person.',
    zh: '服务人员越友善，顾客对服务人员的信任感越强。',
  }),
  cause('H4', 'similarity', 'personTrust', ['S0-12', 'S1-03'], {
    en: 'The more customer and service person have in common, the more the customer trusts that person.',
    zh: '顾客与服务人员越类似，顾客对服务人员的信任感越强。',
  }),
  cause('H5', 'contactFrequency', 'personTrust', ['S0-12', 'S1-03'], {
    en: 'The more often customer and service person are in touch, the more the customer trusts that person.',
    zh: '顾客与服务人员交往越频繁，顾客对服务人员的信任感越强。',
  }),
  cause('H6', 'timeWithPerson', 'personTrust', ['S0-12', 'S1-03'], {
    en: 'The longer customers have dealt with a service person, the more they trust that person.',
    zh: '顾客与服务人员合作的时间越长，对服务人员的信任感越强。',
  }),
  cause('H7', 'friendship', 'personTrust', ['S0-39'], {
    en: 'Commercial friendship raises trust in the service person.',
    zh: '商业友谊能增强顾客对服务人员的信任感。',
  }),
  cause('H8', 'personTrust', 'firmTrust', ['S0-13', 'S0-39'], {
    en: 'Trust in the service person is transferred to the firm.',
    zh: '顾客对服务人员的信任感会转移到企业。',
  }),
  cause('H9', 'reputation', 'firmTrust', ['S0-05', 'S2-10'], {
    en: 'The better the reputation of a firm, the more customers trust it.',
    zh: '企业的声誉越好，顾客对企业的信任感越强。',
  }),
  cause('H10', 'size', 'firmTrust', ['S0-06'], {
    en: 'The larger a firm, the more customers trust it.',
    zh: '企业的规模越大，顾客对企业的信任感越强。',
  }),
  cause('H11', 'specialWishes', 'firmTrust', ['S0-07', 'S1-03'], {
    en: 'The more willing a firm is to meet the special wishes of customers, the more they trust it.',
    zh: '企业越愿意满足顾客的特殊要求，顾客对企业的信任感越强。',
  }),
  cause('H12', 'confidentialInformation', 'firmTrust', ['S0-08', 'S1-03'], {
    en: 'The more confidential information a firm shares with customers, the more they trust it.',
    zh: '企业与顾客分享的机密信息越多，顾客对企业的信任感越强。',
  }),
  cause('H13', 'timeWithFirm', 'firmTrust', ['S0-09', 'S1-03'], {
    en: 'The longer customers have dealt with a firm, the more they trust it.',
    zh: '顾客与企业合作的时间越长，对企业的信任感越强。',
  }),
  {
    ...cause('H14', 'firmTrust', 'personTrust', ['S0-13'], {
      en: 'Trust in the firm is transferred to the service person as well.',
      zh: '顾客对企业的信任感也会转移到服务人员。',
    }),
    judgedBy: ['trust_transfer_nr'],
  },
  {
    id: 'H15',
    claim: {
      en: 'Customers with little contact with the firm transfer more of their trust in the service person to it than customers with much contact.',
      zh: '与企业联系较少的顾客，比联系较多的顾客更多地把对服务人员的信任感转移到企业。',
    },
    statements: ['S0-13'],
    test: { kind: 'groupDifference', effect: direct('personTrust', 'firmTrust'), larger: 'low' },
    judgedBy: ['trust_transfer_mg'],
  },
  {
    id: 'H16',
    claim: {
      en: 'The professional skill of service persons raises trust in the firm by way of trust in the person.',
      zh: '服务人员的专业技能通过顾客对服务人员的信任感增强对企业的信任感。',
    },
    statements: ['S0-21'],
    test: positive(path('skill', 'personTrust', 'firmTrust')),
  },
  {
    id: 'H17',
    claim: {
      en: 'Commercial friendship raises trust in the firm by way of trust in the service person.',
      zh: '商业友谊通过顾客对服务人员的信任感增强对企业的信任感。',
    },
    statements: ['S0-39'],
    test: positive(path('friendship', 'personTrust', 'firmTrust')),
  },
]
