import { catalog } from '../../src/catalog/catalog'

/** Every model of the catalog by study and id, with the number of groups that it is written for. */
export const catalogModels = catalog.flatMap((study) =>
  study.models.map(({ id, text, groups = 1 }) => ({
    id: `${study.id} ${id}`,
    text,
    groupLabel: Array.from({ length: groups }, (_, g) => `g${g + 1}`),
  })),
)

const three = 'visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9'
const items = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${i + 1}`).join(' + ')

/** Shapes that catalogs do not have. */
export const shapes: Readonly<Record<string, string>> = {
  'one regression': 'y ~ x',
  'only covariances': 'x ~~ y\ny ~~ z\nx ~~ z',
  'simple mediation': 'm ~ a*x\ny ~ b*m + c*x',
  'all four cause each other': 'a ~ b + c + d\nb ~ a + c + d\nc ~ a + b + d\nd ~ a + b + c',
  bifactor: `g =~ ${items('x', 9)}\n${three}`,
  'incomplete bifactor': `g =~ ${items('x', 9)}\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9`,
  'second order': `${three}\ng =~ visual + textual + speed`,
  'third order': `${three}\ng =~ visual + textual\nh =~ g + speed`,
  'traits and methods':
    't1 =~ a1 + a2 + a3\nt2 =~ b1 + b2 + b3\nt3 =~ c1 + c2 + c3\nm1 =~ a1 + b1 + c1\nm2 =~ a2 + b2 + c2\nm3 =~ a3 + b3 + c3',
  growth:
    'i =~ 1*t1 + 1*t2 + 1*t3 + 1*t4\ns =~ 0*t1 + 1*t2 + 2*t3 + 3*t4\ni ~ x1 + x2\ns ~ x1 + x2\nt1 ~ c1\nt2 ~ c2\nt3 ~ c3\nt4 ~ c4\ni ~ 1\ns ~ 1',
  composite: 'C <~ a1 + a2 + a3\nY =~ y1 + y2 + y3\nY ~ C + x',
  'twenty indicators a factor': `F =~ ${items('f', 20)}\nG =~ ${items('g', 20)}\nH =~ ${items('h', 10)}\nH ~ F + G`,
  'ten correlated factors': Array.from({ length: 10 }, (_, f) => `F${f} =~ ${items(`v${f}_`, 5)}`).join('\n'),
}
