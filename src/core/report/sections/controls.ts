import { auditAreas } from '../../scenario/audit-areas.ts'
import { sayDate } from '../../scenario/say-date.ts'
import type { ControlTest } from '../../scenario/report-schema.ts'
import type { Source } from '../../session/met.ts'
import { entry } from '../../session/script.ts'
import { type Cell, fill } from '../block.ts'
import { cell, type DraftItem, type DraftRow, paragraphOf } from '../draft.ts'
import { said } from '../line.ts'
import type { Result } from '../review/review.ts'
import { capital, count, counted, sentence } from '../say.ts'
import type { Telling } from '../telling.ts'

/** A control that an auditor can test, openly, with what came of it. */
export type ControlToTest = ReturnType<typeof controlsToTest>[number]

/** Those of the findings first, then those of the key events that were met. */
export function controlsToTest({ plays, numbers, numbered, review, isTold }: Telling) {
  return numbered.measures
    .filter(id => isTold([`measure:${id}`]))
    .flatMap(id => {
      const measure = entry(plays.notes.measures, id)
      if (measure?.test === undefined) return []
      const { text, area, test } = measure
      const number = numbers.of(`measure:${id}`) ?? ''
      return [{ id, number, control: text, area: auditAreas[area].title, test, result: review.results[id] }]
    })
}

export function controlsTable(telling: Telling): readonly DraftItem[] {
  const controls = controlsToTest(telling)
  const mayTellResults = telling.part !== 'a' || telling.review.areResultsOpen
  if (controls.length === 0) return []
  return [
    {
      kind: 'table',
      id: 'appendix/controls/table',
      caption: 'Controls to test, openly',
      columns: { 'No.': 2, Control: 6, 'What to do': 9, 'What good looks like': 7, 'Who to ask, how long': 5 },
      rows: controls.map(({ id, number, control, test, result }): DraftRow => {
        const told = mayTellResults && result !== undefined ? [[{ strong: resultInWords(test, result) }]] : []
        return {
          id: number.toLowerCase(),
          sources: [`measure:${id}`],
          cells: [cell(number), cell(control), cell(test.text), [[goodInWords(test)], ...told], whomToAsk(test)],
        }
      }),
    },
  ]
}

function whomToAsk({ who, weeks }: ControlTest): Cell {
  return cell(`${who}, ${counted(weeks, 'week')}`)
}

/** `Ten of ten changes were confirmed`, or what the author says of something that is not counted. */
export function goodInWords({ of, good }: ControlTest): string {
  return sentence(of === undefined ? capital(good) : `${capital(count(of))} of ${count(of)} ${good}`)
}

/** `Nine of ten changes were confirmed on a number from the contract.` */
function resultInWords({ good }: ControlTest, { of, good: found, note = '', date }: Result): string {
  const day = date === undefined ? '' : ` (${sayDate(date)})`
  const counts =
    of === undefined || found === undefined
      ? ''
      : `${sentence(`${capital(count(found))} of ${count(of)} ${good}`)}${day}`
  const noted = note.trim() === '' ? '' : sentence(note.trim())
  return [counts, noted].filter(words => words !== '').join(' ')
}

/** One page for the annual governance statement: what was tested, and what was found. */
export function governanceStatement(telling: Telling): readonly DraftItem[] {
  const tested = controlsToTest(telling).filter(({ result }) => result !== undefined)
  if (tested.length === 0) return []
  const sources = tested.map(({ id }): Source => `measure:${id}`)
  return [
    paragraphOf(
      'governance/what',
      said(
        sources,
        `After an exercise about serious organised crime, officers tested ${counted(tested.length, 'control')} at the Council.`,
      ),
    ),
    {
      kind: 'list',
      id: 'governance/results',
      said: tested.map(({ id, control, test, result = {} }) =>
        said([`measure:${id}`], { strong: `${sentence(control)} ` }, resultInWords(test, result)),
      ),
    },
    paragraphOf('governance/next', said(sources, fill('what the Council will do about the results, and by when'))),
  ]
}

/** A row of the worksheet, with room for what is found. */
export function worksheetCells({ number, control, test, result = {} }: ControlToTest): readonly Cell[] {
  const { of = '', good = '', date, note = '' } = result
  const day = date === undefined ? '' : sayDate(date)
  return [
    cell(number),
    [[{ strong: control }], [test.text]],
    cell(goodInWords(test)),
    whomToAsk(test),
    [[`Looked at: ${of}`], [`Good: ${good}`], [`Tested on: ${day}`], [`Note: ${note}`]],
  ]
}
