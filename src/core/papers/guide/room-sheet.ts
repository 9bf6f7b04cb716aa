import { list } from '../../findings/section.ts'
import type { Text } from '../../findings/text.ts'
import type { FacilitatorsStory } from '../facilitators-story.ts'
import type { Sheet } from '../paper.ts'
import { subheading } from '../paper-block.ts'

/** Before members come. */
export function roomSheet({ story }: FacilitatorsStory): Sheet {
  return {
    id: 'room',
    title: 'The room and what to bring',
    blocks: [
      subheading(1, 'The room'),
      list(room),
      subheading(1, 'What to print'),
      list(prints(story.sheets.length)),
      subheading(1, 'Who does what'),
      list(roles),
    ],
  }
}

const room: readonly Text[] = [
  ['Tables of four to six, so that everybody can be heard. A place at each that needs no stairs to reach.'],
  ['A hearing loop that is switched on, and light by which small print can be read.'],
  ['If there is a screen: only the room’s view on it. Your own screen and this guide face away.'],
  ['A clock that everybody sees, and a sheet on the wall for questions that are parked.'],
  ['A quiet place nearby for anybody who steps out, and a person who can go along.'],
]

function prints(handouts: number): readonly Text[] {
  return [
    ['This guide and the Main Event List, once each, for you: the guide whole, the list to have at hand.'],
    [
      'Participants’ papers: the two opening pages, one copy for each member, on the table when they come. They hold no scene and no choice.',
    ],
    [
      handouts === 0
        ? 'This story hands out no documents.'
        : `The numbered sheets 1 to ${handouts}: one for each member or each table, kept face down with you. Hand each out at its scene and not before.`,
    ],
    [
      'Ballot slips: one set for each voter, cut along the lines and kept in order, with two sets to spare. Hand out one at a time.',
    ],
    ['The observer’s sheet, once for each observer.'],
    [
      'Large print: the Word files can be set in a larger size. Ask beforehand who wants it, and on what paper.',
    ],
  ]
}

const roles: readonly Text[] = [
  ['You tell the story and keep the time.'],
  ['A chair among the members, who has the casting vote.'],
  ['A scribe, who writes down each decision, its reason, and the minority view.'],
  ['An observer, who watches how the group works and says nothing until the debrief.'],
  ['If you can: an officer who knows the law, to answer “may we?” and nothing else.'],
]
