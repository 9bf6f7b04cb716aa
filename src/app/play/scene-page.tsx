import { type ComponentProps, type ReactNode, Suspense, useState } from 'react'
import type { Prose } from '../../core/scenario/prose.ts'
import { mediumTitle } from '../../core/session/script.ts'
import type { Inject, InjectMedium, Person } from '../../core/scenario/schema.ts'
import { type PersonMet, unexplainedNames } from '../../core/session/played-path.ts'
import { type SceneScript, type Script, trainingNotice, entry } from '../../core/session/script.ts'
import { ButtonLink } from '../ui/controls.tsx'
import { ExhibitList, exhibitsOpened } from '../ui/exhibits/exhibit-list.tsx'
import { lazily } from '../ui/loaded.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { StoryPicture } from '../ui/story-picture.tsx'
import { ProseView, type TermedProse, withTerms } from '../ui/prose-view.tsx'
import type { PlayPageContent } from '../ui/session/play-pages.ts'
import { PlayAction } from './actions.tsx'
import type { Play } from './use-play.ts'
import './inject.css'
import './scene-page.css'

const ConsequenceView = lazily(async () => (await import('./later/decided.tsx')).ConsequenceView)
const EarlierPage = lazily(async () => (await import('./later/play-notices.tsx')).EarlierPage)
const ShortFormOffer = lazily(async () => (await import('./later/play-notices.tsx')).ShortFormOffer)

interface Props {
  readonly table: Play
  readonly content: PlayPageContent
  /** Which page this is, counted from 1. */
  readonly number: number
  readonly isChecking: boolean
  /** Whether this is the first scene since the player opened the session, which says what a session is. */
  readonly isOpening: boolean
  readonly people: readonly PersonMet[]
  readonly onOpenExhibit: (id: string) => void
}

/** One page of a play: a scene, open or looked back at, or what followed from a decision. */
export function PlayStep({ table, content, number, isChecking, isOpening, people, onOpenExhibit }: Props) {
  const { script } = table.play
  const { scene: id, done } = content.played
  const scene = script.scenes[id]
  if (scene === undefined) throw new Error(`no scene ${id}`)
  const isLast = number === table.pages.length

  if (content.kind === 'consequence' && scene.decision !== undefined)
    return (
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
    )
  return (
    <SceneView
      scene={scene}
      script={script}
      names={unexplainedNames(id, people)}
      isOpening={isOpening && !isChecking}
      opened={exhibitsOpened(table.session)}
      onOpenExhibit={onOpenExhibit}
      isReturn={table.path.scenes.find(one => one.scene === id) !== content.played}
      isChecking={isChecking}
      wasReadInShort={table.path.readInShort.has(id)}
      onReadInShort={() => {
        if (table.mayPlay) table.remark({ type: 'read-in-short', scene: id })
      }}
    >
      {isLast ? (
        <PlayAction table={table} scene={scene} number={number} isChecking={isChecking} />
      ) : (
        <Suspense>
          <EarlierPage table={table} scene={scene} done={done} next={number + 1} />
        </Suspense>
      )}
    </SceneView>
  )
}

interface SceneViewProps {
  readonly scene: SceneScript
  readonly script: Script
  /** What each person is whom only the text names, by the name in the text. */
  readonly names?: Script['glossary']
  /** Says what a session is, so that this is read before the first decision, also in a saved session. */
  readonly isOpening?: boolean
  readonly opened: ReadonlySet<string>
  readonly onOpenExhibit: (id: string) => void
  /** It was read before: what can be done comes first, and all else is folded away below. */
  readonly isReturn?: boolean
  /** While a decision is checked, the story is out of sight. */
  readonly isChecking?: boolean
  readonly wasReadInShort: boolean
  readonly onReadInShort: () => void
  readonly children: ReactNode
}

/**
 * One scene: who decides, when it is, what arrives, what happens, what is handed over, and what can be done.
 *
 * @internal a test draws it by itself
 */
export function SceneView(props: SceneViewProps) {
  const { scene, script, names, isOpening, opened, onOpenExhibit, isReturn, wasReadInShort, children } = props
  const { inject, shortForm } = scene
  const [isShort, setShort] = useState(wasReadInShort)
  const text = isShort && shortForm !== undefined ? shortForm.text : scene.text
  const told = (
    <>
      {shortForm === undefined ? null : (
        <div className="scene-view__offer">
          <Suspense>
            <ShortFormOffer
              touches={shortForm.touches}
              isShort={isShort}
              onChange={short => {
                setShort(short)
                if (short && !wasReadInShort) props.onReadInShort()
              }}
            />
          </Suspense>
        </div>
      )}
      <StoryText inject={inject} text={text} cast={script.cast} glossary={{ ...names, ...script.glossary }} />
      <HandedOver ids={scene.exhibits} exhibits={script.exhibits} opened={opened} onOpen={onOpenExhibit} />
      <Discuss prompts={scene.discuss} />
    </>
  )
  return (
    <article className="scene-view">
      <div className="scene-view__head">
        <PageHeading title={scene.title} kicker={scene.clock} />
        {isOpening ? <p className="play-opening">{trainingNotice}</p> : null}
      </div>
      <Chair person={script.cast[(scene.decision ?? scene.visit)?.actor ?? '']} pictures={script.pictures} />
      {isReturn || props.isChecking ? null : (
        <StoryPicture className="scene-view__picture" picture={script.pictures[scene.picture ?? '']} />
      )}
      {isReturn ? null : (
        <div className="scene-view__story" hidden={props.isChecking}>
          {told}
        </div>
      )}
      <div className="scene-view__action">{children}</div>
      {isReturn ? (
        <details className="scene-view__again govuk-details" hidden={props.isChecking}>
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">Read it again</span>
          </summary>
          {told}
        </details>
      ) : null}
    </article>
  )
}

/** Who decides, and in whose place. */
export function Chair({ person, pictures }: Pick<Script, 'pictures'> & { readonly person: Person | undefined }) {
  if (person === undefined) return null
  const { name, post, seat } = person
  return (
    <div className="chair">
      <StoryPicture className="chair__emblem" picture={pictures[person.picture ?? '']} alt="" />
      <p className="chair__who">
        <strong className="chair__name">{name}</strong> <span className="chair__post">{post}</span>
      </p>
      <p className={`chair__part chair__part--${seat}`}>
        {seat === 'member' ? 'You are this councillor' : 'You advise: an officer decides'}
      </p>
    </div>
  )
}

interface StoryTextProps extends Pick<Script, 'cast' | 'glossary'> {
  readonly inject: Inject | undefined
  readonly text: Prose
}

/** What arrives, on its slip, and then what happens. */
export function StoryText({ inject, text, cast, glossary }: StoryTextProps) {
  const [words, rest] = inject === undefined ? [[], text] : openingWords(text)
  const [slip = [], story = []] = withTerms(glossary, [words, rest])
  return (
    <>
      {inject === undefined ? null : <Slip inject={inject} cast={cast} words={slip} />}
      <ProseView prose={story} />
    </>
  )
}

/** Quotations that open a scene are the very words of what arrives: they belong on its slip. */
function openingWords(text: Prose): readonly [Prose, Prose] {
  const end = text.findIndex(block => block[0] !== 'quote')
  return end === -1 ? [text, []] : [text.slice(0, end), text.slice(end)]
}

function HandedOver(list: ComponentProps<typeof ExhibitList>) {
  if (list.ids.length === 0) return null
  return (
    <section className="scene-view__papers" aria-labelledby="handed-over">
      <h2 className="heading-s" id="handed-over">
        New documents
      </h2>
      <ExhibitList {...list} />
    </section>
  )
}

function Discuss({ prompts }: { readonly prompts: readonly string[] }) {
  if (prompts.length === 0) return null
  return (
    <details className="scene-view__discuss govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Talk about it first</span>
      </summary>
      <ul className="list">
        {prompts.map(prompt => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
    </details>
  )
}

interface InjectProps {
  readonly inject: Inject
  /** Looks `from` and `to` up; the person who is not in it is described in words. */
  readonly cast: Readonly<Record<string, Person>>
  readonly words: TermedProse
}

const kinds: Readonly<Record<string, { readonly title: string; readonly from: string; readonly to: string }>> = {
  phone: { title: 'Phone message', from: 'Caller', to: 'Taken by' },
  email: { title: 'Email', from: 'From', to: 'To' },
  letter: { title: 'Letter', from: 'From', to: 'To' },
  visit: { title: 'Visit', from: 'Who comes', to: 'Met by' },
  system: { title: 'System message', from: 'Source', to: 'For' },
  press: { title: 'Press query', from: 'Reporter', to: 'Taken by' },
  social: { title: 'Online post', from: 'Posted in', to: 'Read by' },
  meeting: { title: 'Note of a meeting', from: 'With', to: 'For' },
} satisfies Record<InjectMedium, object>

function Slip({ inject, cast, words }: InjectProps) {
  const { by, from, to, subject } = inject
  const kind = entry(kinds, by) ?? { title: mediumTitle(by), from: 'From', to: 'To' }
  const look = Object.hasOwn(kinds, by) ? ` inject-slip--${by}` : ''
  const whoIs = (id = '') => {
    const { name = id, post } = entry(cast, id) ?? {}
    return { words: name, post }
  }
  return (
    <section className={`inject-slip${look}`} aria-label={kind.title}>
      <p className="inject-slip__kind">{kind.title}</p>
      <dl className="inject-slip__fields">
        <Field label={kind.from} {...whoIs(from)} />
        <Field label={kind.to} {...whoIs(to)} />
        <Field label="Subject" words={subject} />
      </dl>
      {words.length === 0 ? null : (
        <div className="inject-slip__words">
          <ProseView prose={words} />
        </div>
      )}
    </section>
  )
}

interface FieldProps {
  readonly label: string
  readonly words: string | undefined
  /** Of the person whose name it is. */
  readonly post?: string | undefined
}

function Field({ label, words = '', post }: FieldProps) {
  if (words === '') return null
  return (
    <div className="inject-slip__field">
      <dt>{label}</dt>
      <dd>
        <strong>{words}</strong>
        {post === undefined ? null : <span className="inject-slip__post"> {post}</span>}
      </dd>
    </div>
  )
}
