import type { Analysis } from '../../analysis/analyse.ts'
import type { Probe } from '../../analysis/probes.ts'

/** What is asked of every play: met as soon as one of its probes is, and otherwise something is wrong. */
export interface Question {
  /** The scene at which it arises; of a scene that no play reaches nothing more is said. */
  readonly scene: string
  readonly probes: readonly Probe[]
  readonly unmet: () => void
}

export function probesOf(questions: readonly Question[]): readonly Probe[] {
  return questions.flatMap(question => question.probes)
}

/** Tells what no play meets. The analysis numbers the probes in the order in which they were put. */
export function answer(questions: readonly Question[], analysis: Analysis): void {
  let number = 0
  for (const { scene, probes, unmet } of questions) {
    const isMet = probes.some((_, index) => analysis.met.has(number + index))
    number += probes.length
    if (!isMet && analysis.reached.has(scene)) unmet()
  }
}
