import type { Script } from '../../session/script.ts'
import type { Session } from '../../session/session.ts'
import { counted, firstOf, listed, sentence } from '../say.ts'
import { sayDate } from '../say-date.ts'
import { list, paragraph, type Draft } from '../section.ts'
import { fill, type Run, type Text } from '../text.ts'

const families: Readonly<Record<Script['family'], string>> = {
  'internal-audit': 'internal audit',
  licensing: 'licensing and environmental health',
  fraud: 'corporate fraud',
}

/** What was played, and by how many: nobody is named. */
export function exercise(script: Script, session: Session): Draft {
  return {
    id: 'exercise',
    title: 'What was exercised',
    blocks: [
      paragraph(
        `The exercise was “${script.title}”, a story about ${families[script.family]}. It is set in `,
        `${listed([script.setting.council, ...(script.setting.county === undefined ? [] : [script.setting.county]), script.setting.police])}. `,
        'They are invented, and so is everyone in the story.',
      ),
      paragraph(`It was begun on ${sayDate(session.startedAt)}. `, ...whoTookPart(session)),
      paragraph('Its aims for those who take part:'),
      list(script.objectives.map((aim): Text => [sentence(aim)])),
    ],
  }
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
  majority: 'majority',
  consensus: 'consensus',
  advisory: 'an advisory vote, after which one of them decided',
}
