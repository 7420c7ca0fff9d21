/** Measurement parts that the latent models of the family share. */
export const friendship = 'FR =~ fr1 + fr2 + fr3 + fr4'
export const transactionSatisfaction = 'TSAT =~ ts1 + ts2 + ts3'
/** Trust measured by the means of its three dimensions. */
export const trustByDimensionMeans = 'TRU =~ goodwill + integrity + ability'
export const trustDimensions = `GOOD =~ tg1 + tg2 + tg3
INTG =~ ti1 + ti2 + ti3
ABIL =~ ta1 + ta2 + ta3`
export const secondOrderTrust = `${trustDimensions}
TRU =~ GOOD + INTG + ABIL`
export const belongings = `AFF =~ aff1 + aff2 + aff3 + aff4
CON =~ con1 + con2 + con3 + con4`

/** Four indicators of cumulative satisfaction, named SAT or CSAT. */
export function satisfaction(name: string): string {
  return `${name} =~ sat1 + sat2 + sat3 + sat4`
}
