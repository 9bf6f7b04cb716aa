import type { Path } from '../core/scenario/scenario.ts'
import type { Found, Playable } from './playable.ts'

/** A piece of a file of the gallery's case, as an author would write it. */
export interface Sample {
  /** Within the case's folder: `scenario.yaml` or `exhibits/letter.md`. */
  readonly file: string
  readonly text: string
}

/** Something that a page draws, with all the text that makes it. */
export interface GalleryEntry {
  /** Of the scene, the exhibit or the person. */
  readonly id: string
  readonly samples: readonly Sample[]
}

/** The entries of the gallery by what draws them. Text and drawing are of one case, so that they cannot differ. */
export interface Gallery {
  /** Scenes in which news arrives. */
  readonly news: readonly GalleryEntry[]
  readonly documents: readonly GalleryEntry[]
  /** People with an emblem. */
  readonly people: readonly GalleryEntry[]
  /** Scenes with a picture. */
  readonly scenes: readonly GalleryEntry[]
  readonly places: readonly Sample[]
}

export function galleryOf({ scenario, source, texts }: Playable & Found): Gallery {
  const piece = (...path: Path): Sample => ({
    file: 'scenario.yaml',
    text: pieceOf(source.text, source.extentOf(path)),
  })
  const whole = (file: string): Sample => ({ file, text: textOf(file, texts).trim() })
  const scenes = [...scenario.scenes.values()]
  return {
    news: scenes
      .filter(({ inject }) => inject !== undefined)
      .map(scene => ({ id: scene.id, samples: [piece(...scene.path)] })),
    documents: [...scenario.exhibits].map(([id, { file }]) => ({ id, samples: [piece('exhibits', id), whole(file)] })),
    people: [...scenario.cast]
      .filter(([, { picture }]) => picture !== undefined)
      .map(([id]) => ({ id, samples: [piece('cast', id)] })),
    scenes: scenes.flatMap(({ id, path, picture }) =>
      picture === undefined ? [] : [{ id, samples: [piece(...path, 'picture'), whole(`pictures/${picture}.svg`)] }],
    ),
    places: [piece('places')],
  }
}

function textOf(file: string, texts: Found['texts']): string {
  const found = [...texts].find(([path]) => path.replaceAll('\\', '/').endsWith(`/${file}`))
  if (found === undefined) throw new Error(`the gallery has no file ${file}`)
  return found[1]
}

/** Whole lines, as far in as they stand: pasted on a line of their own, they are in their place. */
function pieceOf(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, end).trimEnd()
}
