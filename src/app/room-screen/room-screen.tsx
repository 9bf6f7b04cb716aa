import type { RoomView } from '../../core/room/room-view.ts'
import {
  RoomAfterwards,
  RoomAlsoMarked,
  RoomBoundaries,
  RoomClosing,
  RoomCosts,
  RoomKeyEvent,
  RoomMoments,
  RoomPillar,
  RoomRecommendations,
} from './debrief-views.tsx'
import { RoomExhibit } from './exhibit-view.tsx'
import { RoomBlank } from './room-sheet.tsx'
import { RoomConsequence, RoomQuestion, RoomScene, RoomWelcome } from './story-views.tsx'
import { RoomConfidence, RoomDivided, RoomTally } from './vote-views.tsx'
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

/** A dark screen with a few words, where there is nothing of the evening to show. */
export function RoomNotice({ words }: { readonly words: string }) {
  return (
    <div className="room-screen">
      <RoomBlank>
        <p>{words}</p>
      </RoomBlank>
    </div>
  )
}
