import type { Step } from '../../core/score/comparison.ts'

/** What a play did at a scene, in a few words. */
export function StepWords({ step }: { readonly step: Step }) {
  switch (step.kind) {
    case 'continued':
      return 'The story went on.'
    case 'left-hub':
      return 'Moved on.'
    case 'looked':
      return `Looked at: ${step.label}`
    case 'ended':
      return 'The story ended here.'
    case 'stood':
      return 'The play was left here.'
    case 'decided':
      return (
        <>
          {step.timedOut ? 'Time ran out, and this was done: ' : 'Decided: '}
          {step.labels.length === 0 ? 'none of the choices' : <strong>{step.labels.join('; ')}</strong>}
        </>
      )
  }
}
