import type { RoomView } from '../../../core/room/room-view.ts'
import { RoomAlsoMarked } from './room-also-marked.tsx'
import { RoomAfterwards } from './room-afterwards.tsx'
import { RoomBlank } from './room-blank.tsx'
import { RoomBoundaries } from './room-boundaries.tsx'
import { RoomClosing } from './room-closing.tsx'
import { RoomConfidence } from './room-confidence.tsx'
import { RoomConsequence } from './room-consequence.tsx'
import { RoomCosts } from './room-costs.tsx'
import { RoomDivided } from './room-divided.tsx'
import { RoomExhibit } from './room-exhibit.tsx'
import { RoomKeyEvent } from './room-key-event.tsx'
import { RoomMoments } from './room-moments.tsx'
import { RoomPillar } from './room-pillar.tsx'
import { RoomQuestion } from './room-question.tsx'
import { RoomRecommendations } from './room-recommendations.tsx'
import { RoomScene } from './room-scene.tsx'
import { RoomTally } from './room-tally.tsx'
import { RoomWelcome } from './room-welcome.tsx'
import './room-screen.css'

interface Props {
  readonly view: RoomView
}

/** What the room sees, at the size of whatever it stands in: the projector, or a preview of it. */
export function RoomScreen({ view }: Props) {
  return (
    <div className="room-screen">
      <Shown view={view} />
    </div>
  )
}

function Shown({ view }: Props) {
  switch (view.kind) {
    case 'blank':
      return <RoomBlank />
    case 'welcome':
      return <RoomWelcome view={view} />
    case 'confidence':
      return <RoomConfidence view={view} />
    case 'scene':
      return <RoomScene view={view} />
    case 'question':
      return <RoomQuestion view={view} />
    case 'tally':
      return <RoomTally view={view} />
    case 'consequence':
      return <RoomConsequence view={view} />
    case 'exhibit':
      return <RoomExhibit view={view} />
    case 'moments':
      return <RoomMoments view={view} />
    case 'key-event':
      return <RoomKeyEvent view={view} />
    case 'also-marked':
      return <RoomAlsoMarked view={view} />
    case 'boundaries':
      return <RoomBoundaries view={view} />
    case 'pillar':
      return <RoomPillar view={view} />
    case 'costs':
      return <RoomCosts view={view} />
    case 'divided':
      return <RoomDivided view={view} />
    case 'recommendations':
      return <RoomRecommendations view={view} />
    case 'afterwards':
      return <RoomAfterwards view={view} />
    case 'closing':
      return <RoomClosing view={view} />
  }
}
