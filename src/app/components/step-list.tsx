import type { Step } from '../../core/score/comparison.ts'
import { keyed } from '../ui/keyed.ts'
import { StepWords } from './step-words.tsx'

/** What a play did under one title, in order. */
export function StepList({ steps }: { readonly steps: readonly Step[] }) {
  const [only] = steps
  if (only !== undefined && steps.length === 1) return <StepWords step={only} />
  return (
    <ul className="plain-list">
      {keyed(steps).map(({ key, item }) => (
        <li key={key}>
          <StepWords step={item} />
        </li>
      ))}
    </ul>
  )
}
