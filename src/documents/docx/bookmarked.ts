import { Bookmark, type ParagraphChild } from 'docx'
import { bookmarkName } from './bookmark-name.ts'

/** Where pointers to an id lead. */
export function bookmarked(id: string, children: readonly ParagraphChild[]): readonly ParagraphChild[] {
  return [new Bookmark({ id: bookmarkName(id), children })]
}
