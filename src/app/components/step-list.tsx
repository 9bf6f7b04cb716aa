import type { Step } from '../../core/score/compare-scenes.ts'
import { StepWords } from './step-words.tsx'

/** What a play did under one title, in order. */
export function StepList({ steps }: { readonly steps: readonly Step[] }) {
  const [only] = steps
  if (only !== undefined && steps.length === 1) return <StepWords step={only} />
  return (
    <ul className="plain-list">
      {steps.map((step, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- steps never move, and two can be alike
        <li key={index}>
          <StepWords step={step} />
        </li>
      ))}
    </ul>
  )
}
