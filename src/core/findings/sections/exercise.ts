import type { Script } from '../../session/script.ts'
import type { Session } from '../../session/session.ts'
import { keyOfNames, quoted, type Includes } from '../quoted.ts'
import { counted, firstOf, listed, sentence } from '../say.ts'
import { sayDate } from '../say-date.ts'
import type { Block } from '../block.ts'
import { list, paragraph, type Draft } from '../section.ts'
import { fill, type Run, type Text } from '../text.ts'

const families: Readonly<Record<Script['family'], string>> = {
  'internal-audit': 'internal audit',
  licensing: 'licensing and environmental health',
  fraud: 'corporate fraud',
}

/** What was played, and by how many: nobody is named. */
export function exercise(script: Script, session: Session, includes: Includes): Draft {
  return {
    id: 'exercise',
    title: 'What was exercised',
    blocks: [
      setIn(script),
      paragraph(`It was begun on ${sayDate(session.startedAt)}. `, ...whoTookPart(session)),
      ...present(session, includes),
      ...aims(script),
    ],
  }
}

/** What the story is about, and where it is set. */
export function setIn({ title, family, setting: { council, county, police } }: Script): Block {
  const places = listed([council, ...(county === undefined ? [] : [county]), police])
  return paragraph(
    `The exercise was “${title}”, a story about ${families[family]}. It is set in ${places}. `,
    'They are invented, and so is everyone in the story.',
  )
}

export function aims({ objectives }: Script): readonly Block[] {
  return [
    paragraph('Its aims for those who take part:'),
    list(objectives.map((aim): Text => [sentence(aim)])),
  ]
}

/** By name only where the clerk says so; that they are left out is no loss to the reader, and not said. */
function present({ id, group }: Session, includes: Includes): readonly Block[] {
  const key = keyOfNames(id)
  if (group === undefined || group.present.length === 0 || !includes(key)) return []
  return quoted([{ key, about: ['Who was present'], words: listed(group.present) }], includes, {
    leftOut: () => '',
  })
}

function whoTookPart({ mode, group, parent }: Session): readonly Run[] {
  switch (mode) {
    case 'solo':
      return ['One person played it alone.']
    case 'group':
    case 'live':
      return group === undefined || group.present.length === 0
        ? ['It was played by a group: ', fill('how many members took part'), '.']
        : [
            `It was played by a group of ${counted(group.present.length, 'member')}, who decided by ${rules[group.rule]}.`,
          ]
    case 'what-if':
      return [
        `This is a what-if: it takes over ${firstOf(parent?.position ?? 0, 'event')} of another session and then goes ` +
          'another way. It is not a record of what was decided at first.',
      ]
  }
}

const rules: Readonly<Record<NonNullable<Session['group']>['rule'], string>> = {
  majority: 'most hands',
  consensus: 'consensus',
  advisory: 'an advisory vote, after which one of them decided',
}
