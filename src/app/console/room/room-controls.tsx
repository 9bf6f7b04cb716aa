import { nextAfter } from '../../../core/room/agenda.ts'
import type { Slide } from '../../../core/room/console-state.ts'
import { titleOfSlide } from '../../../core/room/debrief-view.ts'
import { exhibitsSeen, wayBack } from '../../../core/room/look-ahead.ts'
import { pageNumber, showingView } from '../../../core/room/room-screen.ts'
import type { RoomView } from '../../../core/room/room-view.ts'
import { RoomScreen } from '../../room-screen/room-screen.tsx'
import { goBackToRoom, goToScene, isHeld, paneMoves, showExhibit, toggleFreeze } from '../actions.ts'
import { commands } from '../commands.ts'
import type { Console, PanelProps } from '../console.ts'
import { CommandButton, ConsoleButton } from '../parts.tsx'
import './room-controls.css'

interface Props extends PanelProps {
  /** Whether a screen of the room is known to be missing. */
  readonly isMissing: boolean
  /** Whether what only the facilitator may see is hidden. */
  readonly isHidden: boolean
}

/** The room screen in small, and what goes onto it. */
export function ConsoleRoom({ at, isMissing, isHidden }: Props) {
  const { consoleState, group, view } = at
  return (
    <>
      <div className="room-previews">
        <RoomPreview view={view} {...(isMissing ? missing : roomSees(at))} />
        {consoleState.frozen === undefined || isHidden ? null : (
          <RoomPreview view={showingView(group, consoleState)} label="You look ahead at" tone="ahead" />
        )}
      </div>
      <ReturnToRoom at={at} />
      <Steps at={at} />
      <Toggles at={at} />
      <Exhibits at={at} />
    </>
  )
}

/**
 * The documents that were handed over, as far as the room has come to them: one at a time goes onto the room screen, and is
 * moved there.
 */
export function Exhibits({ at }: PanelProps) {
  const { consoleState, group, mayWrite, put } = at
  const ids = exhibitsSeen(group, consoleState.slide)
  const open = consoleState.exhibit
  if (ids.length === 0) return null
  return (
    <section className="exhibit-controls" aria-label="Documents">
      <h2 className="exhibit-controls__title">Documents</h2>
      <ul className="exhibit-controls__list">
        {ids.map(id => {
          const title = group.script.exhibits[id]?.title ?? id
          const isOpen = open?.id === id
          return (
            <li className="exhibit-controls__item" key={id}>
              <span>{title}</span>
              <ConsoleButton
                disabled={!mayWrite}
                onClick={() => (isOpen ? put({ exhibit: undefined }) : showExhibit(at, id))}
              >
                {isOpen ? 'Put away' : 'Show'}
                <span className="govuk-visually-hidden">: {title}</span>
              </ConsoleButton>
              {isOpen && mayWrite ? (
                <fieldset className="exhibit-controls__moves bare-group" aria-label="Move the document">
                  {paneMoves.map(({ sign, label, to }) => (
                    <ConsoleButton
                      aria-label={label}
                      key={label}
                      onClick={() => put({ exhibit: { id, pane: to(open.pane) } })}
                    >
                      {sign}
                    </ConsoleButton>
                  ))}
                </fieldset>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

type PreviewLabel = Pick<Parameters<typeof RoomPreview>[0], 'label' | 'tone'>

const missing: PreviewLabel = { label: 'Not open: the room would see', tone: 'missing' }

function roomSees({ consoleState }: Console): PreviewLabel {
  if (consoleState.isBlank && consoleState.frozen !== undefined)
    return { label: 'The room screen is dark and frozen', tone: 'held' }
  if (consoleState.isBlank) return { label: 'The room screen is dark', tone: 'held' }
  return consoleState.frozen === undefined
    ? { label: 'The room sees', tone: 'live' }
    : { label: 'The room sees this, frozen', tone: 'held' }
}

function Steps({ at }: PanelProps) {
  return (
    <div className="console__steps">
      <CommandButton at={at} command={commands.back} className="console-button--step" />
      <CommandButton at={at} command={commands.next} className="console-button--step console-button--main" />
      <p className="console__next">{nextWords(at)}</p>
      <output className="console__announcement">{at.said}</output>
    </div>
  )
}

/** What “next” would do, before it is pressed. */
function nextWords(at: Console): string {
  const { group, consoleState } = at
  if (consoleState.isBlank) return 'Press B to show the screen again'
  if (consoleState.exhibit !== undefined) return 'Next: put the document away'
  const { number, of } = pageNumber(group, consoleState)
  if (number < of) return `Next: page ${number + 1} of ${of}`
  const next = nextAfter(group, consoleState.slide)
  switch (next.kind) {
    case 'show':
      return `Next: ${slideName(at, next.slide)}`
    case 'do':
      if (isHeld(consoleState, next)) return 'The story ends here'
      return `Next: ${next.intent.type === 'continued' ? 'the story goes on' : slideName(at, next.slide)}`
    case 'decide':
      return 'The room decides'
    case 'look':
      return 'The room chooses where to look'
    case 'agree':
      return 'Tick what the room puts forward first'
    case 'reveal':
      return 'Press Show the author’s answer'
    case 'end':
      return 'This is the last slide'
  }
}

/** A slide by its name: after the story, by its title, which the room sees too. */
function slideName({ group }: Console, slide: Slide): string {
  return titleOfSlide(group, slide) ?? storyNames[slide.kind] ?? ''
}

const storyNames: Partial<Record<Slide['kind'], string>> = {
  welcome: 'the welcome',
  confidence: 'how sure members are',
  scene: 'the scene',
  question: 'the question',
  tally: 'the votes',
  consequence: 'what followed',
}

function Toggles({ at }: PanelProps) {
  return (
    <fieldset className="console__toggles bare-group" aria-label="The room screen is">
      <CommandButton at={at} command={commands.freeze} showsKey />
      <CommandButton at={at} command={commands.dark} showsKey />
      {at.path.closed === undefined ? <CommandButton at={at} command={commands.text} showsKey /> : null}
    </fieldset>
  )
}

interface RoomPreviewProps {
  readonly view: RoomView
  readonly label: string
  readonly tone: 'live' | 'held' | 'ahead' | 'missing'
}

/** What the room sees, in small. For the eye only: what it says is in the console in words. */
function RoomPreview({ view, label, tone }: RoomPreviewProps) {
  return (
    <figure className={`room-preview room-preview--${tone}`}>
      <figcaption className="room-preview__label">{label}</figcaption>
      <div className="room-preview__screen" aria-hidden="true" inert>
        <RoomScreen view={view} />
      </div>
    </figure>
  )
}

/** The two ways out of a frozen room: it comes to where the facilitator is, or the facilitator goes back to it. */
function ReturnToRoom({ at }: PanelProps) {
  const { consoleState, group, mayWrite } = at
  if (consoleState.frozen === undefined || !mayWrite) return null
  const way = wayBack(group, consoleState)
  return (
    <div className="console__choices">
      {way === undefined ? null : (
        <ConsoleButton onClick={() => gone(() => goBackToRoom(at, way))}>Back to the room</ConsoleButton>
      )}
      <ConsoleButton onClick={() => gone(() => toggleFreeze(at))}>Bring the room here</ConsoleButton>
    </div>
  )
}

function gone(act: () => void): void {
  act()
  goToScene()
}
