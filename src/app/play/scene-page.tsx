import { type ReactNode, Suspense, useState } from 'react'
import type { Prose } from '../../core/scenario/prose.ts'
import type { Inject, Person } from '../../core/scenario/schema.ts'
import { lastDecision, replay } from '../../core/session/replay.ts'
import type { SceneScript, Script } from '../../core/session/script.ts'
import { ButtonLink } from '../ui/controls.tsx'
import { exhibitsOpened } from '../ui/exhibits/exhibits-met.ts'
import { lazily } from '../ui/lazily.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { ProseView, type TermedProse, withTerms } from '../ui/prose-view.tsx'
import type { PlayPageContent } from '../ui/session/play-pages.ts'
import { PlayAction } from './actions.tsx'
import { ExhibitList, type ExhibitListProps } from './case-file.tsx'
import type { Play } from './use-play.ts'
import './inject.css'
import './scene-page.css'

const ConsequenceView = lazily(async () => (await import('./later/decided.tsx')).ConsequenceView)
const EarlierPage = lazily(async () => (await import('./later/play-notices.tsx')).EarlierPage)
const ShortFormOffer = lazily(async () => (await import('./later/play-notices.tsx')).ShortFormOffer)
const PlayMore = lazily(async () => (await import('./later/play-notices.tsx')).PlayMore)

interface Props {
  readonly table: Play
  readonly content: PlayPageContent
  /** Which page this is, counted from 1. */
  readonly number: number
  readonly isChecking: boolean
  readonly onOpenExhibit: (id: string) => void
}

/** One page of a play: a scene, open or looked back at, or what followed from a decision. */
export function PlayStep({ table, content, number, isChecking, onOpenExhibit }: Props) {
  const { script } = table.play
  const scene = script.scenes[content.played.scene]
  if (scene === undefined) throw new Error(`no scene ${content.played.scene}`)
  const isLast = number === table.pages.length

  if (content.kind === 'consequence' && scene.decision !== undefined)
    return (
      <>
        <Suspense>
          <ConsequenceView
            decision={scene.decision}
            picks={content.done.picks}
            timedOut={content.done.timedOut}
            glossary={script.glossary}
          >
            <ButtonLink href={table.addressOf(number + 1)}>Continue</ButtonLink>
          </ConsequenceView>
        </Suspense>
        <Suspense>{isLastDecision(table, content.done.event) ? <PlayMore table={table} /> : null}</Suspense>
      </>
    )
  return (
    <>
      <SceneView
        scene={scene}
        script={script}
        opened={exhibitsOpened(table.session)}
        onOpenExhibit={onOpenExhibit}
        isReturn={table.path.scenes.find(one => one.scene === content.played.scene) !== content.played}
        wasReadInShort={table.path.readInShort.has(content.played.scene)}
        onReadInShort={() => {
          if (table.mayPlay) table.remark({ type: 'read-in-short', scene: content.played.scene })
        }}
      >
        {isLast ? (
          <PlayAction table={table} scene={scene} number={number} isChecking={isChecking} />
        ) : (
          <Suspense>
            <EarlierPage table={table} scene={scene} done={content.played.done} next={number + 1} />
          </Suspense>
        )}
      </SceneView>
      <Suspense>{isLast ? <PlayMore table={table} /> : null}</Suspense>
    </>
  )
}

function isLastDecision({ play, session }: Play, event: number): boolean {
  return lastDecision(replay(play.script.graph, session.log).progress)?.index === event
}

interface SceneViewProps {
  readonly scene: SceneScript
  readonly script: Script
  /** The exhibits that were opened before. */
  readonly opened: ReadonlySet<string>
  readonly onOpenExhibit: (id: string) => void
  /** It was read before: what can be done comes first, and all else is folded away below. */
  readonly isReturn?: boolean
  readonly wasReadInShort: boolean
  readonly onReadInShort: () => void
  /** What can be done here. */
  readonly children: ReactNode
}

/**
 * One scene: when it is, what arrives, what happens, what is handed over, and what can be done.
 *
 * @internal a test draws it by itself
 */
export function SceneView(props: SceneViewProps) {
  const { scene, script, opened, onOpenExhibit, isReturn, wasReadInShort, onReadInShort, children } = props
  const { inject, shortForm } = scene
  const [isShort, setShort] = useState(wasReadInShort)
  const text = isShort && shortForm !== undefined ? shortForm.text : scene.text
  const [words, rest] = inject === undefined ? [[], text] : openingWords(text)
  const [slip = [], story = []] = withTerms(script.glossary, [words, rest])
  const told = (
    <>
      {inject === undefined ? null : <Slip inject={inject} cast={script.cast} words={slip} />}
      <ProseView prose={story} />
      <HandedOver ids={scene.exhibits} exhibits={script.exhibits} opened={opened} onOpen={onOpenExhibit} />
      <Discuss prompts={scene.discuss} />
    </>
  )
  return (
    <article className="scene-view">
      <PageHeading title={scene.title} kicker={scene.clock} />
      <Chair person={script.cast[scene.decision?.actor ?? '']} />
      {shortForm === undefined ? null : (
        <Suspense>
          <ShortFormOffer
            touches={shortForm.touches}
            isShort={isShort}
            onChange={short => {
              setShort(short)
              if (short && !wasReadInShort) onReadInShort()
            }}
          />
        </Suspense>
      )}
      {isReturn ? null : told}
      <div className="scene-view__action">{children}</div>
      {isReturn ? (
        <details className="scene-view__again govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">Read it again</span>
          </summary>
          {told}
        </details>
      ) : null}
    </article>
  )
}

/** Whose decision it is, and the members' part in it. */
function Chair({ person }: { readonly person: Person | undefined }) {
  if (person === undefined) return null
  return (
    <p className={`chair chair--${person.seat}`}>
      <strong>{person.name}</strong> decides
      <span className="chair__post">{person.post}</span>
      <span className="chair__part">
        {person.seat === 'member'
          ? 'You sit in this chair.'
          : 'In life you would not be asked. Here you sit beside the officer, and advise.'}
      </span>
    </p>
  )
}

/** Quotations that open a scene are the very words of what arrives: they belong on its slip. */
function openingWords(text: Prose): readonly [Prose, Prose] {
  const end = text.findIndex(block => block[0] !== 'quote')
  return end === -1 ? [text, []] : [text.slice(0, end), text.slice(end)]
}

function HandedOver(list: ExhibitListProps) {
  if (list.ids.length === 0) return null
  return (
    <section className="scene-view__papers" aria-labelledby="handed-over">
      <h2 className="heading-s" id="handed-over">
        Handed to you
      </h2>
      <ExhibitList {...list} />
    </section>
  )
}

function Discuss({ prompts }: { readonly prompts: readonly string[] }) {
  if (prompts.length === 0) return null
  return (
    <section className="scene-view__discuss" aria-labelledby="discuss">
      <h2 className="heading-s" id="discuss">
        Talk it over
      </h2>
      <ul className="list">
        {prompts.map(prompt => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
    </section>
  )
}

interface InjectProps {
  readonly inject: Inject
  /** Looks `from` and `to` up; whoever is not in it is described in words. */
  readonly cast: Readonly<Record<string, Person>>
  /** What it says, where the scene opens with its very words. */
  readonly words: TermedProse
}

/** What each kind of news is called, and what its slip calls the one it comes from and the one it is for. */
const kinds: Readonly<Record<Inject['by'], { readonly title: string; readonly from: string; readonly to: string }>> = {
  phone: { title: 'Telephone message', from: 'Caller', to: 'Taken by' },
  email: { title: 'Email', from: 'From', to: 'To' },
  letter: { title: 'Letter', from: 'From', to: 'To' },
  visit: { title: 'Visit', from: 'Who comes', to: 'To see' },
  system: { title: 'System message', from: 'Source', to: 'For' },
  press: { title: 'Press query', from: 'Reporter', to: 'Taken by' },
  social: { title: 'Online post', from: 'Posted in', to: 'Read by' },
  meeting: { title: 'Note of a meeting', from: 'Called by', to: 'With' },
}

/** New information, drawn as what it is: a message slip, an email's head, a letterhead, a press log, a post … */
function Slip({ inject, cast, words }: InjectProps) {
  const { by, from, to, subject } = inject
  const kind = kinds[by]
  return (
    <section className={`inject-slip inject-slip--${by}`} aria-label={kind.title}>
      <p className="inject-slip__kind">{kind.title}</p>
      <dl className="inject-slip__fields">
        <Party label={kind.from} id={from} cast={cast} />
        <Party label={kind.to} id={to} cast={cast} />
        {subject === undefined ? null : (
          <div className="inject-slip__field">
            <dt>Subject</dt>
            <dd>
              <strong>{subject}</strong>
            </dd>
          </div>
        )}
      </dl>
      {words.length === 0 ? null : (
        <div className="inject-slip__words">
          <ProseView prose={words} />
        </div>
      )}
    </section>
  )
}

interface PartyProps extends Pick<InjectProps, 'cast'> {
  readonly label: string
  readonly id: string | undefined
}

function Party({ label, id, cast }: PartyProps) {
  if (id === undefined) return null
  const person = Object.hasOwn(cast, id) ? cast[id] : undefined
  return (
    <div className="inject-slip__field">
      <dt>{label}</dt>
      <dd>
        <strong>{person?.name ?? id}</strong>
        {person === undefined ? null : <span className="inject-slip__post"> {person.post}</span>}
      </dd>
    </div>
  )
}
