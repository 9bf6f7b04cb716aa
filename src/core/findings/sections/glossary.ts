import { plainText } from '../../scenario/prose.ts'
import type { SceneId } from '../../scenario/scenario.ts'
import { entry, type Script } from '../../session/script.ts'
import type { Block } from '../block.ts'
import type { Section } from '../findings.ts'
import { reportTerms } from '../report-terms.ts'
import { capital, sentence } from '../say.ts'
import { type Draft, paragraph } from '../section.ts'
import { textsOf } from '../texts-of.ts'
import { isDefined, isDefinedByClerk, saidInPurpose } from './definition.ts'

/** Its place: its terms are known once the rest of the report is. */
export const glossaryPlace: Draft = { id: 'glossary', title: 'Glossary', blocks: [] }

/** Explains the terms that this part of the report or the scenes met use, and no others, where the glossary has its place. */
export function withGlossary(
  script: Script,
  scenesMet: readonly SceneId[],
  sections: readonly Section[],
): readonly Section[] {
  return sections.map(section =>
    section.id === glossaryPlace.id ? { ...section, blocks: terms(script, scenesMet, sections) } : section,
  )
}

function terms(script: Script, scenesMet: readonly SceneId[], report: readonly Section[]): readonly Block[] {
  const said = textsOf(report).join('\n')
  const read = scenesMet.map(scene => plainText(entry(script.scenes, scene)?.text ?? [])).join('\n')
  const own = Object.entries(script.glossary).filter(([term]) => uses(`${said}\n${read}`, term))
  const known = new Set(own.map(([term]) => term.toLowerCase()))
  const ours = Object.entries(reportTerms).filter(
    ([term]) => !known.has(term.toLowerCase()) && uses(said, term),
  )
  const used = [...own, ...ours].toSorted(([one], [other]) =>
    one.toLowerCase() < other.toLowerCase() ? -1 : 1,
  )
  const isElsewhere = isDefinedByClerk(script, report)
  if (used.length === 0) return [paragraph('No term needs to be explained.')]
  return [
    {
      type: 'table',
      caption: 'Terms used in this report or in the scenes that were met',
      columns: [
        { title: 'Term', share: 1 },
        { title: 'Meaning', share: 3 },
      ],
      rows: used.map(([term, meaning]) => ({
        cells: [[[capital(term)]], [isElsewhere && isDefined(term) ? saidInPurpose : [sentence(meaning)]]],
      })),
    },
  ]
}

/** As a word of its own, in capitals or not, in the plural or not. */
function uses(words: string, term: string): boolean {
  const escaped = term.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?:s|es)?(?![\p{L}\p{N}])`, 'iu').test(words)
}
