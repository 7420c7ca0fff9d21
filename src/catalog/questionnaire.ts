import type { Construct, Item, Study } from './catalogEntry'

/** Every item of a study with its construct, in the order of the constructs: a questionnaire ready to hand out. */
export function questionnaire(study: Study): { construct: Construct; item: Item }[] {
  return study.constructs.flatMap((construct) => construct.items.map((item) => ({ construct, item })))
}
