import { affectiveOutcomes } from './affectiveOutcomes/affectiveOutcomes'
import { bankSatisfactionIndex } from './bankSatisfactionIndex/bankSatisfactionIndex'
import { belongingDimensions } from './belongingDimensions/belongingDimensions'
import type { Study } from './catalogEntry'
import { customerRelationshipQuality } from './customerRelationshipQuality/customerRelationshipQuality'
import { customerToCustomer } from './customerToCustomer/customerToCustomer'
import { emotionalContagion } from './emotionalContagion/emotionalContagion'
import { europeanSatisfactionIndex } from './europeanSatisfactionIndex/europeanSatisfactionIndex'
import { exhibitionTrust } from './exhibitionTrust/exhibitionTrust'
import { expectationDisconfirmation } from './expectationDisconfirmation/expectationDisconfirmation'
import { expectationRatchet } from './expectationRatchet/expectationRatchet'
import { loyaltyHorizon } from './loyaltyHorizon/loyaltyHorizon'
import { relationshipQuality } from './relationshipQuality/relationshipQuality'
import { satisfactionIndex } from './satisfactionIndex/satisfactionIndex'
import { satisfactionRatio } from './satisfactionRatio/satisfactionRatio'
import { trustMaintenance } from './trustMaintenance/trustMaintenance'
import { trustStages } from './trustStages/trustStages'
import { trustTransfer } from './trustTransfer/trustTransfer'

/** Every study of the catalog. */
export const catalog: readonly Study[] = [
  relationshipQuality,
  trustTransfer,
  exhibitionTrust,
  trustMaintenance,
  trustStages,
  satisfactionRatio,
  expectationDisconfirmation,
  expectationRatchet,
  emotionalContagion,
  satisfactionIndex,
  europeanSatisfactionIndex,
  bankSatisfactionIndex,
  customerRelationshipQuality,
  customerToCustomer,
  loyaltyHorizon,
  affectiveOutcomes,
  belongingDimensions,
]
