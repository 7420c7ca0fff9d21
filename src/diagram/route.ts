import { arrowRoute } from './arrowRoute'
import { covarianceRoute } from './covarianceRoute'
import { distance } from './geometry'
import type { DiagramEdge, DiagramGraph } from './graph'
import type { Layout } from './layout'
import { outlines } from './nodeSize'
import type { DiagramOptions } from './options'
import { placeStubs } from './placeStubs'
import type { Route, Routes, Scene } from './scene'

/** Draws the lines: arrows straight where nothing stands in the way, then residuals and means, then covariances around all of them. */
export function route(graph: DiagramGraph, layout: Layout, residuals: NonNullable<DiagramOptions['residuals']>, fontSize: number): Routes {
  const kinds = new Map(graph.nodes.map(({ name, kind }) => [name, kind]))
  const scene: Scene = { layout, outline: (name) => outlines[kinds.get(name)!], boxes: [...layout.boxes] }
  const arrows = graph.edges.filter((edge) => edge.kind === 'loading' || edge.kind === 'weight' || edge.kind === 'regression')
  const routes: Route[] = []
  for (const edge of arrows) routes.push(arrowRoute(edge, arrows, routes, scene))
  const stubs = placeStubs(graph, routes, scene, residuals, fontSize)
  const apart = (edge: DiagramEdge) => distance(layout.boxes.get(edge.from)!, layout.boxes.get(edge.to)!)
  const covariances = graph.edges.filter((edge) => edge.kind === 'covariance').sort((a, b) => apart(a) - apart(b) || a.row - b.row)
  for (const edge of covariances) routes.push(covarianceRoute(edge, routes, stubs, scene))
  return { routes, stubs }
}
