import type { ExhibitModule } from '../store/workplace.ts'
import { exhibitComponents } from './exhibits/exhibit-components.ts'
import { ExhibitFrame } from './exhibits/exhibit-frame.tsx'

interface Props {
  readonly exhibit: ExhibitModule
  readonly title: string
  readonly marking: string | undefined
}

/** An exhibit in its frame, whose heading takes the focus. Loaded with the first exhibit that is opened. */
export function ExhibitView({ exhibit, title, marking }: Props) {
  const Exhibit = exhibit.default
  return (
    <ExhibitFrame title={title} marking={marking} headingRef={focus}>
      <Exhibit components={exhibitComponents} />
    </ExhibitFrame>
  )
}

function focus(heading: HTMLHeadingElement | null): void {
  heading?.focus({ preventScroll: true })
}
