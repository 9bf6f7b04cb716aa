import { type ReactNode, useRef } from 'react'
import { pillarTitles } from '../../../core/scenario/pillar.ts'
import type { SceneId } from '../../../core/scenario/scenario.ts'
import type { Resilience } from '../../../core/scenario/schema.ts'
import type {
  AlsoMarked,
  Decoy,
  Hindsight,
  KeyEventFound,
  KeyEventSeen,
  MeasuresNamed,
  NamedMeasure,
} from '../../../core/score/hindsight.ts'
import type { TypedText } from '../../../core/session/session.ts'
import { ConfirmAction } from '../forms/confirm-action.tsx'
import { keyed } from '../keyed.ts'
import '../fold.css'
import './debrief.css'

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
            The author does not list these moments. That does not make them wrong: a story turns at more than its author
            lists. They go into the findings with what you named there.
          </p>
          {alsoMarked.map(moment => (
            <OneAlsoMarked key={moment.scene} moment={moment} {...erasing} />
          ))}
        </section>
      )}
      <Decoys offered={offered} />
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
export function OneKeyEvent({ event, ...erasing }: Erasing & { readonly event: KeyEventFound | KeyEventSeen }) {
  return 'named' in event ? <Found event={event} {...erasing} /> : <KeyEvent event={event} found={false} named={[]} />
}

function Found({ event, ...erasing }: Erasing & { readonly event: KeyEventFound }) {
  const { scene, title, named } = event
  return (
    <KeyEvent event={event} found named={named.helping.map(({ id }) => id)}>
      <AlsoNamed {...named} />
      <OwnMeasures scene={scene} title={title} own={named.own} {...erasing} />
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
function AlsoNamed({ elsewhere, decoys }: Pick<MeasuresNamed, 'elsewhere' | 'decoys'>) {
  if (elsewhere.length + decoys.length === 0) return null
  return (
    <>
      <h4 className="heading-s">What else you named</h4>
      <ul className="list">
        {elsewhere.map(({ id, text, at }) => (
          <li key={id}>
            {text}. <span className="soft">The author names it at {list.format(at.map(title => `“${title}”`))}.</span>
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

const list = new Intl.ListFormat('en-GB')

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
      <OwnMeasures scene={scene} title={title} own={own} {...erasing} />
    </section>
  )
}

interface AuthorMeasuresProps {
  readonly measures: readonly NamedMeasure[]
  /** The ids of those that members named here, too. */
  readonly named: readonly string[]
}

/** What would have helped, as the author sees it: each with its P, what it guards, and whether members named it. */
function AuthorMeasures({ measures, named }: AuthorMeasuresProps) {
  return (
    <ul className="list">
      {measures.map(({ id, text, pillar, protects = [] }) => (
        <li key={id}>
          {text}
          <span className="soft">
            {' '}
            ({pillarTitles[pillar]}
            {protects.length === 0 ? '' : `: it guards ${list.format(protects.map(head => words[head]))}`})
          </span>
          {named.includes(id) ? (
            <strong className="hindsight-report__named">
              <span aria-hidden="true">✓ </span>You named it, too
            </strong>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

const words: Readonly<Record<Resilience, string>> = {
  resources: 'staff and premises',
  intelligence: 'what the council knows',
  finances: 'the council’s money',
  reputation: 'residents’ trust',
}

interface OwnMeasuresProps extends Erasing {
  /** The moment that they are about. */
  readonly scene: SceneId
  readonly title: string
  readonly own: readonly TypedText[]
}

/** Measures in the members' own words, which nobody judges, and which they can take out again for good. */
function OwnMeasures({ scene, title, own, mayWrite, onErase }: OwnMeasuresProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  if (own.length === 0) return null
  const isErased = own.every(text => text === null)
  return (
    <div className="own-measures">
      <h4 className="heading-s" tabIndex={-1} ref={heading}>
        In your own words
      </h4>
      <ul className="list">
        {keyed(own).map(({ key, item }) => (
          <li key={key}>{item ?? 'Text removed'}</li>
        ))}
      </ul>
      {isErased || !mayWrite ? null : (
        <ConfirmAction
          quiet
          warning
          label="Erase these words"
          about={title}
          question={
            <p>
              This takes your own words at “{title}” out of this session for good, and out of the findings. That
              something was written here stays on record.
            </p>
          }
          confirm="Erase them"
          keep="Keep them"
          onConfirm={() => {
            onErase(scene)
            heading.current?.focus()
          }}
        />
      )}
    </div>
  )
}

/** The decoys among the measures that were on the list, each with why it would not have helped. */
function Decoys({ offered }: { readonly offered: readonly NamedMeasure[] }) {
  const decoys = offered.filter(({ decoy }) => decoy !== undefined)
  if (decoys.length === 0) return null
  return (
    <section className="section">
      <details className="hindsight-report__decoys fold">
        <summary>Measures on the list that would not have helped in this story</summary>
        <ul className="list">
          {decoys.map(({ id, text, decoy }) => (
            <li key={id}>
              {text}. <span className="soft">{decoy}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
