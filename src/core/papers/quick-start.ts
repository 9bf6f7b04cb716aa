import { minutesAfterwards } from '../analysis/tally.ts'
import { list } from '../report/block.ts'
import type { Script } from '../session/script.ts'
import { type Paper, type PaperBlock, paperOf, subheading } from './paper.ts'

const parts: Readonly<Record<string, readonly string[]>> = {
  'Open the screens': [
    'Open Desktop Audit. Press *Lead a group*, then the name of the case.',
    'Fill in members, tables and minutes. Press *Open the console*.',
    'The room screen opens in a second window. Drag it to the projector, and press *F* in it.',
    'If a window closes, press *Open it*, or *Continue* on the first page.',
  ],
  'Say three sentences': [
    '“We test controls, not people.”',
    '“This is training and everything is invented, so please name no real case or person.”',
    '“You can step out at any time, and tell me about a real concern in private.”',
  ],
  'At each scene': [
    'Press *Next*. Read aloud the text under *Read out*. First, count how sure members are.',
    'Press *Show* beside a document. *Next* puts it away.',
    'Ask the questions under *Ask the room*, and wait.',
  ],
  'At each vote': [
    'Press *Next* until each whole choice was shown. Read them out.',
    'Hear the reasons first. Then ask for votes.',
    'Press *V*. Type the votes for each choice, and the number who abstain. *Enter* goes on.',
    'Press *Show the votes to the room*, then *Settle*. If it is a tie, say first who has the casting vote.',
    'Read out what followed. To undo a mistake, press *Undo the last decision*.',
  ],
  'Keys to know': [
    '*Page Down* goes on, like a remote. It never decides.',
    '*B* darkens the room screen, and only *B* lights it. On the console, *F* freezes it.',
    '*V* goes to the votes. *N* writes a note. *?* lists all keys.',
  ],
  'If someone discloses a real concern': [
    'Press *B*. Say: “Let us stop there for ten minutes.”',
    'Speak in private. Listen. Do not question them, or promise secrecy.',
    'Refer them, with your contacts card. If someone is in danger, ring 999.',
  ],
  'Keep the time': [
    'The bar at the top shows when you fall behind. Keep the last MINUTES for the debrief.',
    'If you are late, press *Wrap up now*.',
  ],
  'At the end': [
    'Ask: “When could it have gone differently?” Type its number or a few letters, and press *Enter*.',
    'Press *Show the author’s answer*, then *Show it to the room*. Press *Next* through the debrief, and ask “Why?”',
    'Tick the recommendations that the room puts forward. *Next* waits for that.',
    'Press *End the session*. Press *Save the session file*, then delete the session from the laptop.',
  ],
}

/** The presses of a group session in order, on one page, for someone who has read nothing else. It gives nothing away. */
export function quickStart({ title, minutes }: Script): Paper {
  const last = `${minutesAfterwards(minutes)} minutes`
  const blocks = Object.entries(parts).flatMap(([part, lines]): readonly PaperBlock[] => [
    subheading(1, part),
    // What is to be pressed is written between stars, and stands out.
    list(
      lines.map(line =>
        line
          .replace('MINUTES', last)
          .split('*')
          .map((words, index) => (index % 2 === 1 ? { strong: words } : words)),
      ),
    ),
  ])
  const sheet = { id: 'quick-start', title: 'Lead a group in one page', blocks }
  return paperOf('quick-start', `Quick start: ${title}`, [sheet], { textSize: 'close' })
}
