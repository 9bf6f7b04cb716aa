import type { ComponentType } from 'react'
import type { RoomView } from '../../core/room/room-view.ts'
import { RoomFourPs, RoomSigns } from './debrief-pictures.tsx'
import {
  RoomAfterwards,
  RoomBoundaries,
  RoomClosing,
  RoomMoments,
  RoomQuestions,
  RoomRecommendations,
  RoomSurprise,
} from './debrief-views.tsx'
import { RoomExhibit } from './exhibit-view.tsx'
import { RoomBlank } from './room-sheet.tsx'
import { RoomConsequence, RoomQuestion, RoomScene, RoomWelcome } from './story-views.tsx'
import { RoomConfidence, RoomDecision, RoomDivided, RoomTally } from './vote-views.tsx'
import './room-screen.css'

/** What the room sees, at the size of whatever it stands in: the projector, or a preview of it. */
export function RoomScreen({ view }: { readonly view: RoomView }) {
  // Each kind has the component of its own view, which is more than a compiler sees in looking it up.
  const View = views[view.kind] as ComponentType<{ readonly view: RoomView }>
  return (
    <div className="room-screen">
      <View view={view} />
    </div>
  )
}

type ViewOf<Kind> = Extract<RoomView, { readonly kind: Kind }>

const views: { readonly [Kind in RoomView['kind']]: ComponentType<{ readonly view: ViewOf<Kind> }> } = {
  blank: () => <RoomBlank />,
  welcome: RoomWelcome,
  confidence: RoomConfidence,
  scene: RoomScene,
  question: RoomQuestion,
  tally: RoomTally,
  consequence: RoomConsequence,
  exhibit: RoomExhibit,
  surprise: RoomSurprise,
  moments: RoomMoments,
  boundaries: RoomBoundaries,
  'four-ps': RoomFourPs,
  signs: RoomSigns,
  decision: RoomDecision,
  divided: RoomDivided,
  questions: RoomQuestions,
  recommendations: RoomRecommendations,
  afterwards: RoomAfterwards,
  closing: RoomClosing,
}

/** A dark screen with a few words, where there is nothing of the session to show. */
export function RoomNotice({ words }: { readonly words: string }) {
  return (
    <div className="room-screen">
      <RoomBlank>
        <p>{words}</p>
      </RoomBlank>
    </div>
  )
}
