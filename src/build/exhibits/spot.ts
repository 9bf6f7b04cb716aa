import type { Span } from '../../core/diagnostics/diagnostic.ts'
import type { Expression, Place } from './mdx-node.ts'

/** Where something stands, as either of the two parsers says it. */
export type Spot = Place | Pick<Expression, 'type' | 'start' | 'end'> | undefined

/** A place without offsets stands for the whole file. */
export function spanAt(spot: Spot, file: string): Span {
  const start = offsetOf(spot?.start) ?? 0
  return { file, start, end: offsetOf(spot?.end) ?? start }
}

function offsetOf(point: number | { readonly offset?: number } | undefined): number | undefined {
  return typeof point === 'object' ? point.offset : point
}
