import { useId, useMemo, useState } from 'react'
import { type PictureOfPlay, playPicture } from '../../core/score/route-picture.ts'
import type { PlayedPath } from '../../core/session/played-path.ts'
import type { Script } from '../../core/session/script.ts'
import { PlayDrawing } from './play-drawing.tsx'
import { PlayLegend } from './play-legend.tsx'
import { PlayOutline } from './play-outline.tsx'
import '../ui/fold.css'
import './play-picture.css'

interface Props {
  readonly script: Script
  /** Of a play that is over: the picture shows that there are other endings. */
  readonly path: PlayedPath
}

/** The way that a play took, among all that it could have taken: drawn where there is room, and always as an outline. */
export function PlayPicture({ script, path }: Props) {
  const picture = useMemo(() => playPicture(script, path), [script, path])
  const [isAllNamed, setAllNamed] = useState(false)
  const id = useId()
  const { met, all } = countedIn(picture)
  return (
    <section className="play-picture section" aria-labelledby={id}>
      <h2 className="play-picture__heading heading-l" id={id}>
        The way you took
      </h2>
      <p className="measure">
        {met === all
          ? `You came to all ${all} scenes of this story.`
          : `You came to ${met} of the ${all} scenes of this story. ${isAllNamed ? 'The names of the others are shown, as you asked for them.' : 'The names of the others are hidden, as you may want to play it again.'}`}
      </p>
      {/* Where it is wider than the page, the keyboard moves it about once it can be reached. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- because of just that */}
      <section className="play-picture__drawing" aria-label="Picture of the play" tabIndex={0}>
        <PlayDrawing
          picture={picture}
          isAllNamed={isAllNamed}
          label={`The way through ${met} of ${all} scenes. The list below says the same in words.`}
        />
      </section>
      <PlayLegend />
      <details className="play-picture__outline fold fold--printed">
        <summary>The way you took, as a list</summary>
        <PlayOutline picture={picture} script={script} />
      </details>
      <details
        className="play-picture__others fold"
        onToggle={({ currentTarget }) => setAllNamed(currentTarget.open)}
      >
        <summary>Show the roads not taken</summary>
        <RoadsNotTaken picture={picture} />
      </details>
    </section>
  )
}

function countedIn({ stages }: PictureOfPlay): { readonly met: number; readonly all: number } {
  const scenes = stages.flatMap(stage => stage.scenes)
  return { met: scenes.filter(({ taken }) => taken).length, all: scenes.length }
}

function RoadsNotTaken({ picture }: { readonly picture: PictureOfPlay }) {
  const stages = picture.stages
    .map(({ id, title, scenes }) => ({ id, title, scenes: scenes.filter(({ taken }) => !taken) }))
    .filter(({ scenes }) => scenes.length > 0)
  if (stages.length === 0) return <p className="measure">There are none: you came to every scene.</p>
  return (
    <>
      <p className="measure">
        These scenes belong to other ways through the story. Where there is a picture, they now have their
        names in it too.
      </p>
      <ul className="play-picture__stages">
        {stages.map(({ id, title, scenes }) => (
          <li key={id}>
            <p className="play-picture__stage">{title}</p>
            <ul className="play-picture__scenes">
              {scenes.map(({ scene, title: name, kind }) => (
                <li key={scene}>
                  {name}
                  {kind === 'ending' ? ' (an ending)' : ''}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}
