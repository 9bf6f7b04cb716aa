import { plainText } from '../../scenario/prose.ts'
import { entry } from '../../session/entry.ts'
import type { Script } from '../../session/script.ts'
import type { Evidence } from '../evidence.ts'
import { reportTerms } from '../report-terms.ts'
import { capital, sentence } from '../say.ts'
import { paragraph, type Draft } from '../section.ts'
import { textsOf } from '../texts-of.ts'

/** The terms that the report or the scenes met use, and no others. */
export function glossary(script: Script, evidence: Evidence, report: readonly Draft[]): Draft {
  const said = textsOf(report).join('\n')
  const read = evidence.scenesMet.map(scene => plainText(entry(script.scenes, scene)?.text ?? [])).join('\n')
  const own = Object.entries(script.glossary).filter(([term]) => uses(`${said}\n${read}`, term))
  const known = new Set(own.map(([term]) => term.toLowerCase()))
  const ours = Object.entries(reportTerms).filter(
    ([term]) => !known.has(term.toLowerCase()) && uses(said, term),
  )
  const terms = [...own, ...ours].toSorted(([one], [other]) =>
    one.toLowerCase() < other.toLowerCase() ? -1 : 1,
  )
  return {
    id: 'glossary',
    title: 'Glossary',
    blocks:
      terms.length === 0
        ? [paragraph('No term needs to be explained.')]
        : [
            {
              type: 'table',
              caption: 'Terms used in this report or in the scenes that were met',
              columns: [
                { title: 'Term', share: 1 },
                { title: 'Meaning', share: 3 },
              ],
              rows: terms.map(([term, meaning]) => ({ cells: [[[capital(term)]], [[sentence(meaning)]]] })),
            },
          ],
  }
}

/** As a word of its own, in capitals or not, in the plural or not. */
function uses(words: string, term: string): boolean {
  const escaped = term.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?:s|es)?(?![\p{L}\p{N}])`, 'iu').test(words)
}
