import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import type { DebriefPlace, PageNumber, StoryPlace } from '../../core/room/room-view.ts'
import './room-sheet.css'

interface Props {
  /** What stands above, small: in words, or as a place in the story or the debrief. */
  readonly head?: string | StoryPlace | DebriefPlace
  readonly part?: PageNumber | undefined
  readonly className: string
  readonly title?: string
  /** What stands below, small, where there is one page. */
  readonly hint?: string | undefined
  readonly children: ReactNode
}

/** The sheet on which everything but a blank screen and a document stands: head, body and the marking. */
export function RoomSheet({ head, part, className, title, hint, children }: Props) {
  return (
    <div className="room-screen__sheet">
      {head === undefined ? null : (
        <div className="room-screen__head">{typeof head === 'string' ? <p>{head}</p> : <Place place={head} />}</div>
      )}
      <div className="room-screen__body" ref={useFit()}>
        <div className="room-screen__middle">
          <div className={className}>
            {title === undefined ? null : <h2 className="room-screen__title">{title}</h2>}
            {children}
          </div>
        </div>
      </div>
      <div className="room-screen__foot">
        <RoomStamp />
        {hint === undefined || part !== undefined ? null : <span className="room-screen__hint">{hint}</span>}
        {part === undefined ? null : (
          <span>
            {part.number} of {part.of}
          </span>
        )}
      </div>
    </div>
  )
}

/** Stands on everything that the room sees. */
export function RoomStamp() {
  return <strong className="room-screen__stamp">EXERCISE – FICTIONAL</strong>
}

/** A dark screen: nothing to look at but the marking, and a few words where there are any. */
export function RoomBlank({ children }: { readonly children?: ReactNode }) {
  return (
    <div className="room-blank">
      <div className="room-blank__words">{children}</div>
      <RoomStamp />
    </div>
  )
}

/** Where the room is: the stage of the story, and what the clock there says, or the part of the debrief. */
function Place({ place }: { readonly place: StoryPlace | DebriefPlace }) {
  const isStory = 'stage' in place
  const stage = isStory ? place.stage : { ...place, title: place.part }
  const clock = isStory ? place.clock : undefined
  return (
    <>
      <p className="room-place">
        <strong className="room-place__stage">{stage.title}</strong>
        <span className="room-place__steps" aria-hidden="true">
          {Array.from({ length: stage.of }, (_, index) => (
            <span
              key={index}
              className={index < stage.number ? 'room-place__step room-place__step--on' : 'room-place__step'}
            />
          ))}
        </span>
        <span className="room-place__count">
          {isStory ? 'stage' : 'part'} {stage.number} of {stage.of}
        </span>
      </p>
      {clock === undefined ? null : <p className="room-place__clock">{clock}</p>}
    </>
  )
}

/** A bar beside its number, which says the same: a share from 0 to 1, of now or of what was counted before. */
export function RoomBar({ share, isPast = false }: { readonly share: number; readonly isPast?: boolean }) {
  return (
    <svg className={isPast ? 'room-bar room-bar--past' : 'room-bar'} aria-hidden="true">
      <rect className="room-bar__whole" width="100%" height="100%" />
      <rect className="room-bar__share" width={`${(share * 100).toFixed(2)}%`} height="100%" />
    </svg>
  )
}

/** As many as `room-screen.css` has, from the largest letters to the smallest. */
const steps = 9

/** Sets letters as large as they fit into a box, whatever stands in it and whatever the size of the screen. */
function useFit(): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null)
  // After every change of what stands in it, hence without a list.
  useLayoutEffect(() => {
    if (box.current !== null) fit(box.current)
  })
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    // The box has its size from the screen and not from what is in it, so fitting never calls for fitting.
    const observer = new ResizeObserver(() => fit(element))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return box
}

function fit(element: HTMLElement): void {
  for (let step = 0; step < steps; step++) {
    element.dataset['fit'] = String(step)
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = element
    if (scrollHeight <= clientHeight && scrollWidth <= clientWidth) return
  }
}
