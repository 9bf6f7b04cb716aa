import type { ExhibitModule } from '../../store/workplace.ts'
import { exhibitComponents } from '../exhibits/exhibit-components.ts'
import { ExhibitFrame } from '../exhibits/exhibit-frame.tsx'

interface Props {
  readonly exhibit: ExhibitModule
  readonly title: string
  readonly marking: string | undefined
}

/** A document as the player draws it. Loaded with the first that the room is shown. */
export function RoomPaper({ exhibit, title, marking }: Props) {
  const Exhibit = exhibit.default
  return (
    <ExhibitFrame title={title} marking={marking}>
      <Exhibit components={exhibitComponents} />
    </ExhibitFrame>
  )
}
