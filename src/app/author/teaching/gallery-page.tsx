import gallery from 'virtual:gallery'
import { type ReactNode, Suspense } from 'react'
import type { Gallery, GalleryEntry, Sample } from '../../../cases/gallery.ts'
import { entry, sceneIn, type Script } from '../../../core/session/script.ts'
import type { ExhibitModule } from '../../store/library-entry.ts'
import { Chair, StoryText } from '../../play/scene-page.tsx'
import { LinkLine, QuietButton } from '../../ui/controls.tsx'
import { ExhibitView } from '../../ui/exhibits/exhibit.tsx'
import { goTo } from '../../ui/focus.ts'
import { lazily } from '../../ui/loaded.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { SampleText } from '../../ui/guide-view.tsx'
import { StoryPicture } from '../../ui/story-picture.tsx'
import './gallery-page.css'

/** The gallery with what draws it. */
export interface DrawnGallery extends Gallery {
  readonly script: Script
  readonly exhibits: Readonly<Record<string, ExhibitModule>>
}

const CasePlaces = lazily(async () => (await import('../../library/case-places.tsx')).CasePlaces)

const { script, exhibits, news, documents, people, scenes, places } = gallery

const parts = [
  { id: 'news', title: 'News' },
  { id: 'documents', title: 'Documents' },
  { id: 'pictures', title: 'Pictures' },
] as const

/** Each way in which news arrives, each kind of document and each shared picture, beside the text that makes it. */
export function GalleryPage() {
  return (
    <>
      <PageHeading title="Gallery" />
      <p className="lede measure">
        You see everything here as players see it. Beside it is the text that makes it. Copy the text to a line of its
        own in your case, below <code>scenes:</code>, <code>exhibits:</code> or <code>cast:</code>. Then change the
        words.
      </p>
      <nav className="gallery-page__contents" aria-label="On this page">
        {parts.map(({ id, title }) => (
          <QuietButton key={id} onClick={() => goTo(id)}>
            {title}
          </QuietButton>
        ))}
      </nav>
      <Part
        id="news"
        lede="A scene can begin with news. Write how it arrives after “by”. Words after “>” are the news itself."
      >
        {news.map(one => (
          <NewsEntry key={one.id} {...one} />
        ))}
      </Part>
      <Part
        id="documents"
        lede="Members open documents from a scene. The case names each one, and its words are in a file of its own."
      >
        {documents.map(one => (
          <DocumentEntry key={one.id} {...one} />
        ))}
      </Part>
      <Part
        id="pictures"
        lede="Every case can use these emblems and the map. You can draw pictures of your own for scenes and documents."
      >
        {scenes.map(({ id, samples }) => (
          <Entry key={id} says="A picture of a scene" samples={samples}>
            <StoryPicture
              className="scene-view__picture"
              picture={script.pictures[sceneIn(script, id).picture ?? '']}
              loading="lazy"
            />
          </Entry>
        ))}
        <Entry says="Places on the map" samples={places}>
          <Suspense>
            <CasePlaces script={script} />
          </Suspense>
        </Entry>
        {people.map(({ id, samples }) => (
          <Entry key={id} says={`picture: ${entry(script.cast, id)?.picture ?? ''}`} samples={samples}>
            <Chair person={entry(script.cast, id)} pictures={script.pictures} />
          </Entry>
        ))}
      </Part>
      <LinkLine href="/author">Write a case</LinkLine>
    </>
  )
}

interface PartProps {
  readonly id: (typeof parts)[number]['id']
  readonly lede: string
  readonly children: ReactNode
}

function Part({ id, lede, children }: PartProps) {
  return (
    <section className="gallery-page__part" aria-labelledby={id}>
      <h2 className="heading-m" id={id} tabIndex={-1}>
        {parts.find(part => part.id === id)?.title}
      </h2>
      <p className="measure">{lede}</p>
      {children}
    </section>
  )
}

function NewsEntry({ id, samples }: GalleryEntry) {
  const { title, inject, text } = sceneIn(script, id)
  return (
    <Entry says={`${title} – by: ${inject?.by ?? ''}`} samples={samples}>
      <StoryText inject={inject} text={text} cast={script.cast} glossary={{}} />
    </Entry>
  )
}

function DocumentEntry({ id, samples }: GalleryEntry) {
  const { title, kind, marking } = script.exhibits[id] ?? {}
  const exhibit = exhibits[id]
  if (exhibit === undefined || title === undefined) return null
  const [, look] = /^look: (\w+)$/m.exec(samples.map(({ text }) => text).join('\n')) ?? []
  return (
    <Entry says={look === undefined ? `kind: ${kind}` : `kind: ${kind}, look: ${look}`} samples={samples}>
      <ExhibitView title={title} marking={marking} exhibit={exhibit} />
    </Entry>
  )
}

interface EntryProps {
  /** What it is, mostly as an author writes it. */
  readonly says: string
  readonly samples: readonly Sample[]
  readonly children: ReactNode
}

function Entry({ says, samples, children }: EntryProps) {
  return (
    <article className="gallery-entry" aria-label={says}>
      <h3 className="gallery-entry__says">{says}</h3>
      <div className="gallery-entry__drawing">{children}</div>
      <div className="gallery-entry__samples">
        {samples.map(sample => (
          <SampleText key={sample.file} title={sample.file} about={`${says}, ${sample.file}`} text={sample.text} />
        ))}
      </div>
    </article>
  )
}
