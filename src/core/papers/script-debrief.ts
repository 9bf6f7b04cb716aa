import { list, notice, paragraph, type Row } from '../report/block.ts'
import { capital, counted, listed, sentence } from '../report/say.ts'
import { factTests, factWords } from '../scenario/conditions.ts'
import { pillarTitles } from '../scenario/pillar.ts'
import type { Condition, FactTest } from '../scenario/condition-schema.ts'
import type { Fact } from '../scenario/schema.ts'
import { resolution } from '../score/outcome.ts'
import { confidenceQuestion } from '../session/closing-questions.ts'
import { debriefParts } from '../room/agenda.ts'
import { entry, letterOf } from '../session/script.ts'
import type { FacilitatorsStory } from './facilitators-story.ts'
import { type PaperBlock, points, proseBlocks, type Sheet, spoken, subheading, tableOf } from './paper.ts'
import { clockTime, pointerTo } from './story.ts'

/** Looking back, the debrief and the close. @param isWhole with the author's list, the drafts and what came of it */
export function afterSheet(told: FacilitatorsStory, isWhole: boolean): Sheet {
  const { timings } = told
  const said = saidIn(told)
  const written = isWhole ? writtenIn(told) : {}
  return {
    id: 'after',
    title: 'Looking back, debrief and close',
    blocks: [
      paragraph(
        `Begin by ${clockTime(timings.after)} at the latest, even if the story is not finished. Allow the ` +
          'rest of the time for this. The room screen follows the same order.' +
          (isWhole ? '' : ' It has the author’s list, the drafts and what came later, and so does the whole script.'),
      ),
      ...debriefParts.flatMap(({ id, title, minutes }, index) => [
        subheading(1, `${index + 1}. ${title} (${minutes} minutes)`),
        points(said[id]),
        ...(written[id] ?? []),
      ]),
    ],
  }
}

type PartId = (typeof debriefParts)[number]['id']

/** What the facilitator does in each part. */
function saidIn({ notes }: FacilitatorsStory): Readonly<Record<PartId, readonly string[]>> {
  const hasDrafts = Object.keys(notes.recommendations).length > 0
  return {
    surprise: ['Ask each person for one thing, before anyone sees a figure. Write nothing down yet.'],
    happened: [
      'Ask: at which moments could the outcome have changed, and what would have helped? Then show the author’s list. A moment that is not on it is not wrong.',
      'Name out-of-bounds choices: unlawful, unsafe, or outside the members’ role. Say why, and blame no one.',
      'Read the picture of the four Ps one row at a time, and ask who disagrees with a reason. It is not a mark for any member or council.',
      'Show how long each sign had been there. Ask who would see it here, and which person they would tell.',
    ],
    decisions: [
      'The room screen shows the decisions that mattered most. Ask of each: “Knowing only what we knew then, would we do it again?”',
      'If members disagreed, ask the smaller side first, and name no one.',
      'To show any other decision, type its number.',
    ],
    asks: [
      'Answer the five real questions about your own council. Tick up to three to put to officers.',
      ...(hasDrafts ? ['Tick the recommendations that the room puts forward. The committee sees only those.'] : []),
    ],
    close: [
      ...(notes.afterwards.length > 0 ? ['Read out what came six months later.'] : []),
      `Ask for another vote: “${confidenceQuestion}” Compare the votes with those at the start.`,
      'Give a minute of silence. Then ask each table: what will we keep doing in our own council, and what will we change?',
      'Ask the observer what the group did well, and where it got stuck. Agree a day for a second look.',
      'Say what happens to the findings. Collect the papers. Remind members where to get help if the session touched on something real.',
    ],
  }
}

/** What the whole script adds to a part: what the author wrote. */
function writtenIn(told: FacilitatorsStory): Readonly<Partial<Record<PartId, readonly PaperBlock[]>>> {
  return { happened: [...keyEvents(told), ...decoys(told)], asks: drafts(told), close: sixMonthsLater(told) }
}

function keyEvents({ story, notes }: FacilitatorsStory): readonly PaperBlock[] {
  const rows = story.scenes.flatMap(({ id, number, title }): readonly Row[] => {
    const event = entry(notes.keyEvents, id)
    if (event === undefined) return []
    const measures = event.measures.map(measure => [entry(notes.measures, measure)?.text ?? measure])
    return [{ cells: [[[`${number}. ${title}`]], [[event.text]], measures] }]
  })
  if (rows.length === 0) return []
  return [
    notice('Only after members have answered.'),
    tableOf(
      'Key events, as the author sees them',
      { Scene: 5, 'What could have changed': 8, 'What would have helped': 9 },
      rows,
    ),
  ]
}

function decoys({ notes }: FacilitatorsStory): readonly PaperBlock[] {
  const items = Object.values(notes.measures).flatMap(({ text, decoy }) =>
    decoy === undefined ? [] : [[{ strong: sentence(text) }, ` ${decoy}`]],
  )
  return items.length === 0 ? [] : [subheading(2, 'What would not have helped here'), list(items)]
}

/** By number, as what came of them later names them. */
function drafts(told: FacilitatorsStory): readonly PaperBlock[] {
  const all = Object.entries(told.notes.recommendations)
  if (all.length === 0) return []
  const items = all.map(([id, recommendation]) => [
    { strong: `${recommendationNumber(told, id)}. ${resolution(recommendation)}` },
    ` Within ${counted(recommendation.months, 'month')}; ${pillarTitles[recommendation.pillar]}.`,
  ])
  return [subheading(2, 'Drafts for the committee'), list(items)]
}

/** What became of it, to be read out at the end. */
function sixMonthsLater(told: FacilitatorsStory): readonly PaperBlock[] {
  const { afterwards } = told.notes
  if (afterwards.length === 0) return []
  return [
    subheading(2, 'Six months later'),
    paragraph('Read out the paragraphs marked “Always”, and the others that fit.'),
    ...afterwards.flatMap(({ when, text }) => [
      paragraph({
        strong: when === undefined ? 'Always:' : `${capital(`if ${conditionInWords(told, when)}`)}:`,
      }),
      ...proseBlocks(text, spoken),
    ]),
  ]
}

/** A condition that is read once the story is over, in words. */
function conditionInWords(told: FacilitatorsStory, condition: Condition): string {
  const { story, notes } = told
  const { all = [], any, not, chose = {}, visited, scored, missed, agreed } = condition
  const parts = [
    ...all.map(part => conditionInWords(told, part)),
    any && anyWords(told, any),
    not && `it is not true that ${conditionInWords(told, not)}`,
    ...Object.entries(chose).map(([scene, choices]) => choseWords(told, scene, choices)),
    visited && `the group reached ${pointerTo(story, visited)}`,
    scored && scoredWords(scored),
    missed && `members did not find the key event of ${pointerTo(story, missed)}`,
    agreed && `members agreed on ${recommendationNumber(told, agreed)}`,
    ...factTests(condition).map(([id, test]) => testWords(entry(notes.facts, id), test)),
  ]
  return parts.filter(part => part !== undefined).join(', and ')
}

/** What was agreed is said by numbers alone, as a condition may name a dozen recommendations. */
function anyWords(told: FacilitatorsStory, any: readonly Condition[]): string {
  const agreed = any.filter(isOnlyAgreed).flatMap(part => part.agreed ?? [])
  const others = any.filter(part => !isOnlyAgreed(part)).map(part => conditionInWords(told, part))
  const numbers = listed(agreed.map(id => recommendationNumber(told, id))).replace(' and ', ' or ')
  return [...(agreed.length === 0 ? [] : [`members agreed on ${numbers}`]), ...others].join(', or ')
}

function isOnlyAgreed(condition: Condition): boolean {
  return condition.agreed !== undefined && Object.values(condition).filter(part => part !== undefined).length === 1
}

/** `R3`, in the order of the file. */
function recommendationNumber({ notes }: FacilitatorsStory, id: string): string {
  return `R${Object.keys(notes.recommendations).indexOf(id) + 1}`
}

function choseWords({ story }: FacilitatorsStory, scene: string, choices: string | readonly string[]): string {
  const ids = Object.keys(story.byId.get(scene)?.decision?.choices ?? {})
  const letters = [choices].flat().map(choice => letterOf(ids.indexOf(choice)))
  return `they chose ${listed(letters).replace(' and ', ' or ')} at ${pointerTo(story, scene)}`
}

function scoredWords(scored: NonNullable<Condition['scored']>): string {
  const { pillar, below, 'at-least': least } = scored
  const bounds = [
    least === undefined ? undefined : `${least}% or more`,
    below === undefined ? undefined : `below ${below}%`,
  ]
  return `${pillarTitles[pillar]} is ${bounds.filter(bound => bound !== undefined).join(' and ')}`
}

function testWords(fact: Fact | undefined, test: FactTest): string | undefined {
  if (fact === undefined) return undefined
  const most = 'level' in fact ? fact.of : 1
  if (typeof test !== 'object') return factWords(fact, Number(test), Number(test))
  return factWords(fact, test['at-least'] ?? test.is ?? 0, test['at-most'] ?? test.is ?? most)
}
