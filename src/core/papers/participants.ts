import { list, notice, paragraph } from '../findings/section.ts'
import { pillarMeanings, pillars, pillarTitles } from '../scenario/pillar.ts'
import { plainText } from '../scenario/prose.ts'
import type { Person } from '../scenario/schema.ts'
import { entry, type Script } from '../session/script.ts'
import { exhibitBlocks } from './exhibit-blocks.ts'
import { openMarking } from './markings.ts'
import { type PaperBlock, subheading } from './paper-block.ts'
import type { Paper, Sheet } from './paper.ts'
import { storyOf } from './story.ts'

/**
 * What members are handed: a sheet to open with, which knows nothing of what comes, and each document of the story on a
 * sheet of its own, to be handed out when its scene comes.
 */
export function participantsPapers(script: Script, exhibitTexts: ReadonlyMap<string, string>): Paper {
  return {
    kind: 'participants',
    language: 'en-GB',
    title: `Participants’ papers: ${script.title}`,
    marking: openMarking,
    orientation: 'portrait',
    hasContents: false,
    sheets: [
      openingSheet(script),
      ...storyOf(script).sheets.map((id, index) => exhibitSheet(script, id, index + 1, exhibitTexts)),
    ],
  }
}

function openingSheet(script: Script): Sheet {
  return {
    id: 'opening',
    title: 'Before we begin',
    blocks: [
      paragraph(script.summary),
      paragraph(
        'This is an exercise around a table. A story is told scene by scene. You say how your council would meet it, decide ' +
          'together what should be done, and hear what follows. Documents are handed out as they turn up.',
      ),
      subheading(1, 'What you will practise'),
      list(script.objectives.map(objective => [objective])),
      ...contentNotes(script),
      subheading(1, 'Where it is set'),
      setting(script),
      ...castAtTheStart(script),
      subheading(1, 'The four Ps'),
      fourPs,
      paragraph('Prevent here is not the counter-radicalisation duty. Nobody’s beliefs are looked at.'),
      subheading(1, 'How we work'),
      list(groundRules),
      subheading(1, 'Your notes'),
      { type: 'writing-lines', label: 'What I noticed, and when', count: 8 },
      { type: 'writing-lines', label: 'What I would ask in my own council', count: 5 },
    ],
  }
}

function contentNotes({ contentNotes: notes }: Script): readonly PaperBlock[] {
  if (notes.length === 0) return []
  return [subheading(1, 'What the story touches on'), list(notes.map(note => [note]))]
}

function setting({ setting: { council, county, police } }: Script): PaperBlock {
  const within = county === undefined ? '' : `, within ${county}`
  return paragraph(`${council}${within}. Police: ${police}. All of it is invented.`)
}

function castAtTheStart(script: Script): readonly PaperBlock[] {
  const people = knownAtTheStart(script)
  if (people.length === 0) return []
  return [
    subheading(1, 'Whom you meet first'),
    { type: 'particulars', items: people.map(({ name, post }) => ({ name, value: [post] })) },
  ]
}

/** Those whom the first scene itself names: a post alone can give away what comes. */
function knownAtTheStart(script: Script): readonly Person[] {
  const first = script.scenes[script.graph.start]
  if (first === undefined) return []
  const ids = [first.inject?.from, first.inject?.to, first.decision?.actor]
  const read = plainText(first.text)
  return Object.keys(script.cast).flatMap(id => {
    const person = entry(script.cast, id)
    return person !== undefined && (ids.includes(id) || read.includes(person.name)) ? [person] : []
  })
}

const fourPs: PaperBlock = {
  type: 'particulars',
  items: pillars.map(pillar => ({ name: pillarTitles[pillar], value: [pillarMeanings[pillar].means] })),
}

const groundRules = [
  ['We test controls, not people. Nobody here is marked, and no council is.'],
  ['Say what you would do, and why. There is seldom one right answer.'],
  ['Ask what is known, and what is only supposed.'],
  ['Disagree freely. A view that few share is written down as well.'],
  ['No real cases, and no real names.'],
  ['You can leave the room at any moment and need give no reason.'],
  ['If something here is real for you, tell the facilitator alone. In danger, ring 999.'],
]

function exhibitSheet(
  script: Script,
  id: string,
  number: number,
  exhibitTexts: ReadonlyMap<string, string>,
): Sheet {
  const exhibit = entry(script.exhibits, id)
  if (exhibit === undefined) throw new Error(`no exhibit ${id}`)
  const { title, kind, marking } = exhibit
  return {
    id: `sheet-${number}`,
    title,
    handout: { exhibit: id, number },
    blocks: [
      ...(marking === undefined ? [] : [notice({ strong: marking })]),
      ...exhibitBlocks({ title, kind, text: exhibitTexts.get(id) ?? '' }),
      paragraph({ strong: openMarking }, ` Sheet ${number}.`),
    ],
  }
}
