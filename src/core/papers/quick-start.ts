import { minutesAfterwards } from '../analysis/tally.ts'
import { list, type Text } from '../report/block.ts'
import type { Script } from '../session/script.ts'
import { type Paper, type PaperBlock, paperOf, subheading } from './paper.ts'

/** The presses of a group session in order, on one page, for someone who has read nothing else. It gives nothing away. */
export function quickStart({ title, minutes }: Script): Paper {
  const parts: Readonly<Record<string, readonly string[]>> = {
    'Open the screens': [
      'Open Desktop Audit. Press *Lead a group*, then the case.',
      'Enter how they sit and your minutes. Press *Open the console*.',
      'Press *Open the room screen*. Drag that window to the projector, and press *F* in it.',
    ],
    'Say three sentences': [
      '“We test controls, not people.”',
      '“This is training and everything is invented, so please name no real case or person.”',
      '“You can step out at any time, and tell me about a real concern in private.”',
    ],
    'At each scene': [
      'Press *Next*. Read aloud the text under *Read out*.',
      'Press *Show* beside a document. *Next* puts it away.',
      'Ask what is under *Ask the room*, and wait.',
    ],
    'At each vote': [
      'Press *Next*. Read out the number, the question and the choices.',
      'Hear the reasons. Then ask for votes.',
      'Press *V*. Type the votes for each choice, and those who abstain.',
      'Press *Show the votes to the room*, then *Settle*. In a tie, name the casting vote first.',
      'Read out what followed. For a mistake, press *Undo the last decision*.',
    ],
    'Keys to know': [
      '*Page Down*: next, as on a remote. It never decides.',
      '*B*: dark room screen. *F*: freeze it.',
      '*V*: votes. *N*: note. *?*: all keys.',
    ],
    'If someone discloses a real concern': [
      'Press *B*. Say: “Let us stop there for ten minutes.”',
      'Speak privately. Listen, ask nothing, promise no secrecy.',
      'Refer, with your contacts card. In danger: 999.',
    ],
    'Keep the time': [
      'The bar at the top says when you fall behind.',
      `Keep the last ${minutesAfterwards(minutes)} minutes for the debrief: if late, press *Wrap up now*.`,
    ],
    'At the end': [
      'Ask: “When could it have gone another way?” Type the number of each moment, and press *Enter*.',
      'Press *Show the author’s answer*. Then press *Next* through the debrief, and ask “Why?”.',
      'Press *End the session*, then *Save the session file*. Then delete the session from the laptop.',
    ],
  }
  const blocks = Object.entries(parts).flatMap(([part, lines]): readonly PaperBlock[] => [
    subheading(1, part),
    list(lines.map(withButtons)),
  ])
  return paperOf('quick-start', `Quick start: ${title}`, [{ id: 'quick-start', title: 'Lead a group in one page', blocks }])
}

/** What is to be pressed is written between stars, and stands out. */
function withButtons(line: string): Text {
  return line.split('*').map((part, index) => (index % 2 === 1 ? { strong: part } : part))
}
