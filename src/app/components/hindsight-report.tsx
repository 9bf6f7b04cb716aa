import type { ReactNode } from 'react'
import type { SceneId } from '../../core/scenario/scenario.ts'
import type {
  AlsoMarked,
  Decoy,
  Hindsight,
  KeyEventFound,
  KeyEventSeen,
  Named,
  NamedMeasure,
} from '../../core/score/hindsight.ts'
import { AuthorMeasures } from './author-measures.tsx'
import { OwnMeasures } from './own-measures.tsx'
import { WouldNotHelp } from './would-not-help.tsx'
import './hindsight-report.css'

interface Erasing {
  /** False where this page may not write. */
  readonly mayWrite: boolean
  readonly onErase: (scene: SceneId) => void
}

interface Props extends Erasing {
  readonly hindsight: Hindsight
  /** The measures that were on the list. */
  readonly offered: readonly NamedMeasure[]
}

/** The members' answers beside the author's: found, missed, and what members marked besides. Nothing is counted up. */
export function HindsightReport({ hindsight, offered, ...erasing }: Props) {
  const { found, missed, alsoMarked } = hindsight
  return (
    <>
      <section className="section">
        <h2 className="hindsight-report__heading heading-l">Found</h2>
        {found.length === 0 ? <p>{noneFound(missed)}</p> : null}
        {found.map(event => (
          <OneKeyEvent key={event.scene} event={event} {...erasing} />
        ))}
      </section>
      <section className="section">
        <h2 className="hindsight-report__heading heading-l">Missed</h2>
        {missed.length === 0 ? <p>{noneMissed(found)}</p> : null}
        {missed.map(event => (
          <OneKeyEvent key={event.scene} event={event} {...erasing} />
        ))}
      </section>
      {alsoMarked.length === 0 ? null : (
        <section className="section">
          <h2 className="hindsight-report__heading heading-l">You also marked</h2>
          <p className="measure">
            The author does not list these moments. That does not make them wrong: a story turns at more than
            its author lists. They go into the findings with what you named there.
          </p>
          {alsoMarked.map(moment => (
            <OneAlsoMarked key={moment.scene} moment={moment} {...erasing} />
          ))}
        </section>
      )}
      <WouldNotHelp offered={offered} />
    </>
  )
}

function noneFound(missed: readonly KeyEventSeen[]): string {
  return missed.length === 0
    ? 'Your play came to none of the moments that the author lists.'
    : 'You marked none of the moments that the author lists.'
}

function noneMissed(found: readonly KeyEventSeen[]): string {
  return found.length === 0
    ? 'None, as there was none to find.'
    : 'None. You marked every moment on your way that the author lists.'
}

/** One moment that the author lists, found or missed. */
export function OneKeyEvent({
  event,
  ...erasing
}: Erasing & { readonly event: KeyEventFound | KeyEventSeen }) {
  return 'named' in event ? (
    <Found event={event} {...erasing} />
  ) : (
    <KeyEvent event={event} found={false} named={[]} />
  )
}

function Found({ event, ...erasing }: Erasing & { readonly event: KeyEventFound }) {
  const { scene, title, named } = event
  return (
    <KeyEvent event={event} found named={named.helping.map(({ id }) => id)}>
      <AlsoNamed {...named} />
      <OwnMeasures
        title={title}
        own={named.own}
        mayWrite={erasing.mayWrite}
        onErase={() => erasing.onErase(scene)}
      />
    </KeyEvent>
  )
}

interface KeyEventProps {
  readonly event: KeyEventSeen
  readonly found: boolean
  /** The ids of measures of the author's that members named. */
  readonly named: readonly string[]
  readonly children?: ReactNode
}

function KeyEvent({ event: { title, text, measures }, found, named, children }: KeyEventProps) {
  return (
    <section className={`hindsight-report__moment hindsight-report__moment--${found ? 'found' : 'missed'}`}>
      <h3 className="heading-m">{title}</h3>
      <p className="hindsight-report__tag">
        <span aria-hidden="true">{found ? '✓' : '○'} </span>
        {found ? 'Found' : 'Missed'}
      </p>
      <p>
        <strong>Why the outcome could have changed:</strong> {text}
      </p>
      <h4 className="heading-s">What would have helped</h4>
      <AuthorMeasures measures={measures} named={named} />
      {children}
    </section>
  )
}

/** What members named here and the author does not: what helps elsewhere, and what would not have helped. */
function AlsoNamed({ elsewhere, decoys }: Pick<Named, 'elsewhere' | 'decoys'>) {
  if (elsewhere.length + decoys.length === 0) return null
  return (
    <>
      <h4 className="heading-s">What else you named</h4>
      <ul className="list">
        {elsewhere.map(({ id, text, at }) => (
          <li key={id}>
            {text}. <span className="soft">The author names it at {quoted(at)}.</span>
          </li>
        ))}
        {decoys.map(({ id, ...measure }) => (
          <li key={id}>
            <DecoyNamed {...measure} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** What members named and would not have helped, with the reason beside it. */
function DecoyNamed({ text, decoy }: Pick<Decoy, 'text' | 'decoy'>) {
  return (
    <>
      {text}. <span className="soft">In this story it would not have helped: {decoy}</span>
    </>
  )
}

function quoted(titles: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(titles.map(title => `“${title}”`))
}

/** A moment that members marked besides. */
export function OneAlsoMarked({ moment, ...erasing }: Erasing & { readonly moment: AlsoMarked }) {
  const { scene, title, measures, own } = moment
  return (
    <section className="hindsight-report__moment">
      <h3 className="heading-m">{title}</h3>
      {measures.length + own.length === 0 ? <p className="soft">No measure named</p> : null}
      {measures.length === 0 ? null : (
        <>
          <h4 className="heading-s">What you named</h4>
          <ul className="list">
            {measures.map(({ id, text, decoy }) => (
              <li key={id}>{decoy === undefined ? text : <DecoyNamed text={text} decoy={decoy} />}</li>
            ))}
          </ul>
        </>
      )}
      <OwnMeasures
        title={title}
        own={own}
        mayWrite={erasing.mayWrite}
        onErase={() => erasing.onErase(scene)}
      />
    </section>
  )
}
