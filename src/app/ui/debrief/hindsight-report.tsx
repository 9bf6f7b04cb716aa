import { useRef } from 'react'
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
import { Fold, Section, TextList } from '../page-parts.tsx'
import './debrief.css'

interface Erasing {
  readonly mayWrite: boolean
  readonly onErase: (scene: SceneId) => void
}

interface Props extends Erasing {
  readonly hindsight: Hindsight
  readonly offered: readonly NamedMeasure[]
}

/** What members saw, and what the author also saw. Nothing is counted up, and no one is marked. */
export function HindsightReport({ hindsight, offered, ...erasing }: Props) {
  const { found, alsoSeen, alsoMarked } = hindsight
  return (
    <>
      <Section title="What you saw" look="hindsight-report__heading heading-l">
        {found.length + alsoMarked.length === 0 ? <p>You picked no moments.</p> : null}
        {found.map(event => (
          <OneKeyEvent key={event.scene} event={event} isListed {...erasing} />
        ))}
        {alsoMarked.map(moment => (
          <OneAlsoMarked key={moment.scene} moment={moment} {...erasing} />
        ))}
        {alsoMarked.length === 0 ? null : (
          <p className="hindsight-report__besides soft">
            The author does not list {names.format(alsoMarked.map(({ title }) => `“${title}”`))}. You can still be
            right: a story turns at more moments than its author lists.
          </p>
        )}
      </Section>
      <Section
        title={found.length === 0 ? 'What the author saw' : 'The author also saw'}
        look="hindsight-report__heading heading-l"
      >
        {alsoSeen.length > 0 ? null : (
          <p>
            {found.length === 0
              ? 'The author lists no moments on your route.'
              : 'No others. You saw every moment on your route that the author lists.'}
          </p>
        )}
        {alsoSeen.map(event => (
          <OneKeyEvent key={event.scene} event={event} isListed {...erasing} />
        ))}
      </Section>
      <Decoys offered={offered} />
    </>
  )
}

interface KeyEventProps extends Erasing {
  readonly event: KeyEventFound | KeyEventSeen
  /** It stands in a list whose heading says whose it is; what the author would do about it is then folded. */
  readonly isListed?: boolean
}

/** One moment that the author lists, with what members named there. */
export function OneKeyEvent({ event, isListed = false, ...erasing }: KeyEventProps) {
  const { scene, title, text, measures } = event
  const named = 'named' in event ? event.named : undefined
  const helping = (
    <AuthorMeasures measures={measures} named={named === undefined ? [] : named.helping.map(({ id }) => id)} />
  )
  return (
    <section className={`hindsight-report__moment${named === undefined ? '' : ' hindsight-report__moment--found'}`}>
      <h3 className="heading-m">{title}</h3>
      {isListed ? null : (
        <p className="hindsight-report__tag">{named === undefined ? 'The author also saw this' : 'You saw this'}</p>
      )}
      <p>{text}</p>
      {isListed ? (
        <Fold
          className="fold--printed"
          title="What would have helped"
          about={` at ${title}`}
          open={named !== undefined && named.helping.length > 0}
        >
          {helping}
        </Fold>
      ) : (
        <>
          <h4 className="heading-s">What would have helped</h4>
          {helping}
        </>
      )}
      {named === undefined ? null : (
        <>
          <AlsoNamed {...named} />
          <OwnMeasures scene={scene} title={title} own={named.own} {...erasing} />
        </>
      )}
    </section>
  )
}

/** What members named here and the author does not: what helps elsewhere, and what would not have helped. */
function AlsoNamed({ elsewhere, decoys }: Pick<MeasuresNamed, 'elsewhere' | 'decoys'>) {
  if (elsewhere.length + decoys.length === 0) return null
  return (
    <>
      <h4 className="heading-s">What else you picked</h4>
      <ul className="list">
        {elsewhere.map(({ id, text, at }) => (
          <li key={id}>
            {text}. <span className="soft">The author names it at {names.format(at.map(title => `“${title}”`))}.</span>
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

function DecoyNamed({ text, decoy }: Pick<Decoy, 'text' | 'decoy'>) {
  return (
    <>
      {text}. <span className="soft">It would not have helped in this story: {decoy}</span>
    </>
  )
}

const names = new Intl.ListFormat('en-GB')

/** A moment that members marked besides. */
export function OneAlsoMarked({ moment, ...erasing }: Erasing & { readonly moment: AlsoMarked }) {
  const { scene, title, measures, own } = moment
  return (
    <section className="hindsight-report__moment">
      <h3 className="heading-m">{title}</h3>
      {measures.length + own.length === 0 ? <p className="soft">You picked no measures here.</p> : null}
      {measures.length === 0 ? null : (
        <>
          <h4 className="heading-s">What you picked</h4>
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
  readonly named: readonly string[]
}

function AuthorMeasures({ measures, named }: AuthorMeasuresProps) {
  return (
    <ul className="list">
      {measures.map(({ id, text, pillar, protects = [] }) => (
        <li key={id}>
          {text}
          <span className="soft">
            {' '}
            ({pillarTitles[pillar]}
            {protects.length === 0 ? '' : `; it protects ${names.format(protects.flatMap(head => words[head]))}`})
          </span>
          {named.includes(id) ? (
            <strong className="hindsight-report__named">
              <span aria-hidden="true">✓ </span>You picked this too
            </strong>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

const words: Readonly<Record<Resilience, string | readonly string[]>> = {
  resources: ['staff', 'premises'],
  intelligence: 'what the council knows',
  finances: 'the council’s money',
  reputation: 'residents’ trust',
}

interface OwnMeasuresProps extends Erasing {
  readonly scene: SceneId
  readonly title: string
  readonly own: readonly TypedText[]
}

function OwnMeasures({ scene, title, own, mayWrite, onErase }: OwnMeasuresProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  if (own.length === 0) return null
  const isErased = own.every(text => text === null)
  return (
    <div className="own-measures">
      <h4 className="heading-s" tabIndex={-1} ref={heading}>
        In your own words
      </h4>
      <TextList texts={own.map(text => text ?? 'Text removed')} />
      {isErased || !mayWrite ? null : (
        <ConfirmAction
          quiet
          warning
          label="Delete these words"
          about={title}
          question={
            <p>
              This deletes your words at “{title}” from this session and its report for good. The session still records
              that you wrote something here.
            </p>
          }
          confirm="Delete them"
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

function Decoys({ offered }: { readonly offered: readonly NamedMeasure[] }) {
  const decoys = offered.filter(({ decoy }) => decoy !== undefined)
  if (decoys.length === 0) return null
  return (
    <section className="section">
      <Fold className="hindsight-report__decoys" title="Measures that would not have helped in this story">
        <ul className="list">
          {decoys.map(({ id, text, decoy }) => (
            <li key={id}>
              {text}. <span className="soft">{decoy}</span>
            </li>
          ))}
        </ul>
      </Fold>
    </section>
  )
}
