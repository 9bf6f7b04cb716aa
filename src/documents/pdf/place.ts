import type { Faces } from './faces.ts'
import type { PageSize } from './page.ts'
import { body, type Style } from './style.ts'
import type { Tag } from './tag.ts'
import type { Setting } from './text-strips.ts'

/** Where blocks stand. */
export interface Place {
  readonly faces: Faces
  /** Of a page, for text. */
  readonly room: PageSize
  readonly within: Tag
  /** Of a heading that stands right below the section's own. */
  readonly level: number
}

/** The whole width of the text, or what is left of it beside an indent. */
export function across({ faces, room }: Place, indent = 0, style: Style = body): Setting {
  return { faces, style, x: indent, width: room.width - indent }
}
