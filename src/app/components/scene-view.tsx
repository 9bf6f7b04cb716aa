import type { ReactNode } from 'react'
import type { Prose } from '../../core/scenario/prose.ts'
import type { SceneScript, Script } from '../../core/session/script.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import { ProseView, withTerms } from '../ui/prose-view.tsx'
import { ExhibitList } from './exhibit-list.tsx'
import { InjectSlip } from './inject-slip.tsx'
import './scene-view.css'

interface Props {
  readonly scene: SceneScript
  readonly script: Script
  /** The exhibits that were opened before. */
  readonly opened: ReadonlySet<string>
  readonly onOpenExhibit: (id: string) => void
  /** It was read before: what can be done comes first, and all else is folded away below. */
  readonly isReturn?: boolean
  /** What can be done here. */
  readonly children: ReactNode
}

/** One scene: when it is, what arrives, what happens, what is handed over, and what can be done. */
export function SceneView({ scene, script, opened, onOpenExhibit, isReturn, children }: Props) {
  const { inject } = scene
  const [words, rest] = inject === undefined ? [[], scene.text] : openingWords(scene.text)
  const [slip = [], story = []] = withTerms(script.glossary, [words, rest])
  const told = (
    <>
      {inject === undefined ? null : <InjectSlip inject={inject} cast={script.cast} words={slip} />}
      <ProseView prose={story} />
      <HandedOver scene={scene} script={script} opened={opened} onOpen={onOpenExhibit} />
      <Discuss prompts={scene.discuss} />
    </>
  )
  return (
    <article className="scene-view">
      <PageHeading title={scene.title} kicker={scene.clock} />
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

/** Quotations that open a scene are the very words of what arrives: they belong on its slip. */
function openingWords(text: Prose): readonly [Prose, Prose] {
  const end = text.findIndex(block => block[0] !== 'quote')
  return end === -1 ? [text, []] : [text.slice(0, end), text.slice(end)]
}

interface HandedOverProps extends Pick<Props, 'scene' | 'script' | 'opened'> {
  readonly onOpen: (id: string) => void
}

function HandedOver({ scene, script, opened, onOpen }: HandedOverProps) {
  if (scene.exhibits.length === 0) return null
  return (
    <section className="scene-view__papers" aria-labelledby="handed-over">
      <h2 className="heading-s" id="handed-over">
        Handed to you
      </h2>
      <ExhibitList ids={scene.exhibits} exhibits={script.exhibits} opened={opened} onOpen={onOpen} />
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
