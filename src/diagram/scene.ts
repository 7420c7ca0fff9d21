import { type Box, type Curve, type Outline, type Point, sample } from './geometry'
import type { DiagramEdge } from './graph'
import type { Layout } from './layout'
import type { Stub } from './stub'

/** A line between two variables. */
export interface Route {
  readonly edge: DiagramEdge
  readonly curve: Curve
  /** The line as points, for tests of overlaps. */
  readonly points: readonly Point[]
  readonly arrows: 'end' | 'both'
}

export interface Routes {
  readonly routes: readonly Route[]
  readonly stubs: readonly Stub[]
}

/** What lines have to go around. */
export interface Scene {
  readonly layout: Layout
  readonly outline: (name: string) => Outline
  readonly boxes: readonly (readonly [string, Box])[]
}

export function toRoute(edge: DiagramEdge, curve: Curve, arrows: 'end' | 'both'): Route {
  return { edge, curve, points: sample(curve), arrows }
}
