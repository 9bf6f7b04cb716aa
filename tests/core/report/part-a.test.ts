import { beforeAll, describe, expect, test } from 'vitest'
import type { Playable } from '../../../src/cases/playable.ts'
import { wordsOf } from '../../../src/core/report/block.ts'
import { reportOf } from '../../../src/core/report/report.ts'
import { emptyReview, type Exemption, type Part, type Review } from '../../../src/core/report/review/review.ts'
import type { Source } from '../../../src/core/session/met.ts'
import { productScenarios } from '../../support/shelf.ts'
import { runs } from '../../support/runs.ts'
import { decided, played } from './support/played.ts'
import { randomPlay } from './support/random-play.ts'
import { completeSession, reportFor } from './support/samples.ts'
import { tenpennyHall } from './support/tenpenny-hall.ts'
import { sectionOf, textsIn, textsOf } from './support/texts.ts'

const because: Exemption = { paragraphs: [7], why: 'It would warn the person.' }
const open: Partial<Review> = { controls: 'open' }

function marked(...sources: readonly Source[]): Partial<Review> {
  return { ...open, exempt: Object.fromEntries(sources.map(source => [source, because])) }
}

describe('what is open to the public', () => {
  test('whatever rests on an exempt decision is not in Part A, and stands in Part B', () => {
    const review = marked('decision:the-hire')
    const partA = JSON.stringify(reportFor(completeSession, { part: 'a', review }))
    expect(partA).not.toContain('let the hire run')
    expect(partA).not.toContain('Let it run tonight')
    const partB = reportFor(completeSession, { part: 'b', review })
    expect(textsIn(partB, 'happened')).toContain(
      'Time ran out, and the council let the hire run and told the police (E1).',
    )
  })

  test('open things are numbered without a gap, and exempt ones have numbers of their own in the draft', () => {
    const review = marked('decision:the-hire')
    const numbers = (part: Part) =>
      sectionOf(reportFor(completeSession, { part, review }), 'appendix/decisions').blocks.flatMap(block =>
        block.type === 'table' ? block.rows.map(({ cells }) => wordsOf(cells[0]?.[0] ?? [])) : [],
      )
    expect(numbers('a')).toEqual(['D1', 'D2'])
    expect(numbers('draft')).toEqual(['D1', 'E1', 'D2'])
  })

  test('a sentence that counts decisions, or says that none was out of bounds, goes with the first mark', () => {
    const all = JSON.stringify(reportFor(completeSession, { part: 'a', review: open }))
    expect(all).toContain('through three decisions')
    expect(all).toContain('No choice was out of bounds.')
    const fewer = JSON.stringify(reportFor(completeSession, { part: 'a', review: marked('decision:the-hire') }))
    expect(fewer).not.toContain('three decisions')
    expect(fewer).not.toContain('No choice was out of bounds.')
  })

  test('it says once that some matters are exempt, with the paragraphs and without a count', () => {
    const { opening } = reportFor(completeSession, { part: 'a', review: marked('decision:the-hire', 'finding:unseen') })
    expect(opening.flatMap(textsOf)).toEqual([
      'Some matters are exempt from publication under paragraph 7 of Part 1 of Schedule 12A to the Local Government Act 1972. They are in Part B.',
    ])
  })

  test('recommendations that are all exempt are not denied', () => {
    const review = marked('recommendation:cash', 'recommendation:way-out')
    const said = textsIn(reportFor(completeSession, { part: 'a', review }), 'recommendations').join(' ')
    expect(said).not.toMatch(/\b(?:no|none)\b/i)
  })

  test('the reason for a mark stands in Part B alone', () => {
    const review = marked('decision:the-hire')
    expect(JSON.stringify(reportFor(completeSession, { part: 'a', review }))).not.toContain(because.why)
    expect(JSON.stringify(reportFor(completeSession, { part: 'b', review }))).toContain(because.why)
  })

  test('an officer’s words are told only where all that they rest on may be', () => {
    const draft = sectionOf(reportFor(completeSession), 'happened').blocks.find(({ id }) => id === 'happened/middle')
    const edit = { was: '', now: 'The hire went on, and the police knew.', sources: draft?.sources ?? [] }
    const edits = { 'happened/middle': edit }
    expect(textsIn(reportFor(completeSession, { part: 'a', review: { ...open, edits } }), 'happened')).toContain(
      edit.now,
    )
    const review = { ...marked('decision:the-hire'), edits }
    expect(JSON.stringify(reportFor(completeSession, { part: 'a', review }))).not.toContain(edit.now)
  })

  test('controls to test are in no Part A until somebody says that they are open', () => {
    const ids = (review: Partial<Review>) =>
      reportFor(completeSession, { part: 'a', review }).sections.map(({ id }) => id)
    expect(ids({})).not.toContain('appendix/controls')
    expect(ids(open)).toContain('appendix/controls')
  })

  test('results of tests are in Part A only where somebody puts them there', () => {
    const results = { 'two-signatures': { of: 10, good: 9 } }
    const told = (areResultsOpen: boolean) =>
      JSON.stringify(reportFor(completeSession, { part: 'a', review: { ...open, results, areResultsOpen } }))
    expect(told(false)).not.toContain('Nine of ten')
    expect(told(true)).toContain('Nine of ten hires were signed for by two people.')
  })
})

describe('any single mark', () => {
  let shelf: readonly Playable[] = []
  beforeAll(async () => {
    shelf = await productScenarios()
  })

  /** The same case with other words at everything that the mark is about. */
  function reworded(playable: Playable, source: Source): Playable {
    const [kind = '', id = ''] = source.split(':')
    const { debrief: notes } = playable
    const swap = 'swapped words that nobody else has'
    const report = { ...notes.report, findings: withEvidence(notes.report.findings, kind, id, swap) }
    if (kind === 'decision')
      return {
        ...playable,
        debrief: {
          ...notes,
          report: {
            ...report,
            deeds: Object.fromEntries(
              Object.entries(report.deeds).map(([key, deed]) => [key, key.startsWith(`${id}/`) ? swap : deed]),
            ),
          },
        },
      }
    if (kind === 'scene') {
      const scene = report.scenes[id]
      const scenes =
        scene === undefined ? report.scenes : { ...report.scenes, [id]: { ...scene, sentence: `Some ${swap}.` } }
      return { ...playable, debrief: { ...notes, report: { ...report, scenes } } }
    }
    const recommendation = notes.recommendations[id]
    if (recommendation === undefined) return playable
    const recommendations = { ...notes.recommendations, [id]: { ...recommendation, text: swap, short: swap } }
    return { ...playable, debrief: { ...notes, recommendations } }
  }

  /** The lines of evidence on a scene or a decision in other words. */
  function withEvidence(findings: Playable['debrief']['report']['findings'], kind: string, id: string, words: string) {
    const isOn = (key: string) =>
      key.split(' & ').some(part => (kind === 'scene' ? part === id : part.startsWith(`${id}/`)))
    return Object.fromEntries(
      Object.entries(findings).map(([name, finding]) => {
        const evidence = finding.evidence.map(line => {
          if (typeof line === 'string' || Array.isArray(line['signs'])) return line
          return Object.fromEntries(Object.entries(line).map(([key, said]) => [key, isOn(key) ? words : said]))
        })
        return [name, { ...finding, evidence }]
      }),
    ) as typeof findings
  }

  test('leaves Part A the same, whatever the words of what is exempt are', () => {
    for (const playable of shelf) {
      const session = randomPlay(playable.script, 4)
      const draft = (of: Playable, part: Part, review: Review) =>
        reportOf({
          script: of.script,
          notes: of.debrief,
          sessions: [{ session, logDigest: undefined }],
          review,
          part,
          form: 'full',
        })
      const whole = draft(playable, 'draft', emptyReview)
      const sources = [
        ...new Set(whole.sections.flatMap(({ blocks }) => blocks.flatMap(({ sources: all = [] }) => all))),
      ]
      const marks = sources
        .filter(source => /^(?:decision|scene|recommendation):/.test(source))
        .map(source => source.split('/')[0] as Source)
      for (const mark of [...new Set(marks)].slice(0, runs(200, 15))) {
        const review: Review = { ...emptyReview, controls: 'open', exempt: { [mark]: because } }
        const partA = JSON.stringify(draft(playable, 'a', review))
        const isSame = JSON.stringify(draft(reworded(playable, mark), 'a', review)) === partA
        expect({ mark, isSame }).toEqual({ mark, isSame: true })
      }
    }
  })

  test('of a play in which everything is exempt little is left, and nothing of the story', () => {
    const session = played(tenpennyHall, [decided('the-book', 'watch-hall')])
    const sources: readonly Source[] = ['decision:the-book', 'scene:the-book', 'scene:the-hire', 'finding:unseen']
    const partA = JSON.stringify(reportFor(session, { part: 'a', review: marked(...sources) }))
    for (const words of ['watched the hall', 'A float was short', 'same hire', 'gone before anyone'])
      expect(partA).not.toContain(words)
  })
})
