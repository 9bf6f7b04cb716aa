import { headlineTooLong, shortTooLong, wordingTooLong } from '../../diagnostics/quality.ts'
import { graphemesOf } from '../../diagnostics/source-lines.ts'
import { type Path, type PlacedScene, scenePath } from '../../scenario/scenario.ts'
import type { Problems } from '../problems.ts'

const mostOfHeadline = 90
const mostOfShort = 60

/** The room's screen is read from the back row: few words fit. Where none are meant for it, it shows the title or label. */
export function roomText(scene: PlacedScene, problems: Problems): void {
  const at = scenePath(scene)
  const headline = lengthOf(scene.headline ?? scene.title)
  if (headline > mostOfHeadline) {
    if (scene.headline === undefined)
      problems.atValue([...at, 'title'], span => wordingTooLong(span, headline, 'headline', mostOfHeadline))
    else problems.atValue([...at, 'headline'], span => headlineTooLong(span, headline))
  }
  for (const [id, choice] of scene.decision?.choices ?? [])
    optionText(choice, [...at, 'decision', 'choices', id], problems)
  for (const [id, lead] of scene.visit?.leads ?? []) optionText(lead, [...at, 'visit', 'leads', id], problems)
}

function optionText(
  { label, short }: { readonly label: string; readonly short?: string | undefined },
  at: Path,
  problems: Problems,
): void {
  const length = lengthOf(short ?? label)
  if (length <= mostOfShort) return
  if (short === undefined)
    problems.atValue([...at, 'label'], span => wordingTooLong(span, length, 'short', mostOfShort))
  else problems.atValue([...at, 'short'], span => shortTooLong(span, length))
}

/** In characters as people count them, near enough. */
function lengthOf(text: string): number {
  return text.length <= mostOfShort ? text.length : graphemesOf(text).length
}
