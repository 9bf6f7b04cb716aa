import type { Recommendation } from '../../block.ts'
import { count } from '../../say.ts'
import { list, paragraph, type Draft } from '../../section.ts'
import { mayChange } from '../../sections/recommendations.ts'
import type { Text } from '../../text.ts'
import { isNearlyAll, type PutForwardIn } from '../put-forward-in.ts'
import { ofThePlays } from '../say-plays.ts'

/**
 * @param made as the clerk left them, with those that the committee added
 * @param open those of which the report may speak outside their own place
 */
export function recommendations(
  putForward: readonly PutForwardIn[],
  made: readonly Recommendation[],
  open: readonly Recommendation[],
): Draft {
  return {
    id: 'recommendations',
    title: 'Recommendations',
    blocks:
      made.length === 0
        ? [paragraph('What was decided and met brings up none of the draft recommendations of this story.')]
        : [
            paragraph(`These are drafts. ${mayChange}`),
            ...(open.length === 0
              ? []
              : [
                  paragraph(
                    'Where members settled which they put forward, those count, and elsewhere those that the play brings up. How often ' +
                      'each was put forward:',
                  ),
                  list(open.map(one => howOften(one, putForward))),
                ]),
            ...made,
          ],
  }
}

function howOften({ id, number, source }: Recommendation, putForward: readonly PutForwardIn[]): Text {
  const found = putForward.find(({ recommendation }) => recommendation.id === source)
  const how = found === undefined ? 'added afterwards' : `in ${ofThoseCounted(found)}`
  return [{ ref: id, text: `Recommendation ${number}` }, `: ${how}`]
}

function ofThoseCounted(found: PutForwardIn): string {
  return isNearlyAll(found)
    ? `most or all of the ${count(found.plays)} plays counted for it`
    : ofThePlays(found, found.times, 'counted for it')
}
