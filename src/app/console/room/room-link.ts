import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { RoomView } from '../../../core/room/room-view.ts'
import { openChannel, type OpenChannel } from '../../store/device.ts'
import { roomChannel, type RoomMessage } from '../../store/room-channel.ts'
import { readRoomMessage } from '../../store/room-message-reader.ts'
import { useWorkplace } from '../../store/workplace.ts'
import type { Console } from '../console.ts'

/** Keeps the room screens in step with the console, and asks whether there are any, for as long as this tab writes. */
export function useRoomLink({ group, consoleState, view, mayWrite }: Console) {
  const { openChannel: open } = useWorkplace().device
  const link = useRef<RoomLink>(undefined)
  const [presence, setPresence] = useState<RoomPresence['state']>('asking')
  const { id, log } = group.session
  const revision = log.length + consoleState.revision
  const show = useEffectEvent((opened: RoomLink) => opened.show({ revision, view }))
  useEffect(() => {
    if (!mayWrite) return
    const opened = openRoomLink(open, id, setPresence)
    link.current = opened
    show(opened)
    return () => {
      link.current = undefined
      opened.close()
    }
  }, [open, id, mayWrite])
  useEffect(() => link.current?.show({ revision, view }), [revision, view])
  return {
    presence,
    /** To be called when a window was opened for the room: it is given time to load. */
    awaitScreen: () => link.current?.awaitScreen(),
  }
}

/** What the room is to see. `revision` rises with every change. */
interface RoomNews {
  readonly revision: number
  readonly view: RoomView
}

/** The console's end of the channel to the room screens. It carries only views, and whether anyone is there. */
interface RoomLink {
  /** Sends it, if it is not what was sent last. */
  show(news: RoomNews): void
  /** A window was just opened: it is given time to load. */
  awaitScreen(): void
  /** Stops answering screens; they go dark. */
  close(): void
}

/**
 * @param onPresence called whenever that changes, and first with `asking`
 *
 * @internal a test speaks to it without a console
 */
export function openRoomLink(
  open: OpenChannel,
  session: string,
  onPresence: (state: RoomPresence['state']) => void,
): RoomLink {
  let last: RoomNews | undefined
  let presence = unknownPresence
  const hear = (news: Parameters<typeof presenceAfter>[1]) => {
    const { state } = presence
    presence = presenceAfter(presence, news)
    if (presence.state !== state) onPresence(presence.state)
  }
  const channel = openChannel<RoomMessage>(open, roomChannel(session), data => {
    const kind = readRoomMessage(data)?.kind
    if (kind === 'hello' && last !== undefined) channel.post({ kind: 'view', ...last })
    if (kind === 'hello' || kind === 'here') hear('answered')
    if (kind === 'goodbye') hear('left')
  })
  const ask = () => {
    hear('asked')
    channel.post({ kind: 'ask' })
  }
  onPresence(presence.state)
  ask()
  const timer = setInterval(ask, askingEvery)
  return {
    show: news => {
      const isNew = last === undefined || JSON.stringify(last.view) !== JSON.stringify(news.view)
      if (!isNew) return
      last = news
      channel.post({ kind: 'view', ...news })
    },
    awaitScreen: () => hear('opening'),
    close: () => {
      clearInterval(timer)
      channel.post({ kind: 'closed' })
      channel.close()
    },
  }
}

/**
 * Whether any of the room screens answers: `asking` until that is known. It is counted in questions and never by a clock,
 * so that a computer that slept, a clock that was put on and a window whose timers are slowed raise no false alarm.
 */
interface RoomPresence {
  readonly state: 'asking' | 'open' | 'missing'
  /** How many more questions may go without an answer. */
  readonly patience: number
}

/**
 * How often it is asked, in milliseconds. A screen that went away without a word is missed after three questions.
 *
 * @internal a test waits as long
 */
export const askingEvery = 1_500

/** A console that opens wants to know soon, before it shows a note. */
const unknownPresence: RoomPresence = { state: 'asking', patience: 1 }

/** A window that was just opened has its program to load. */
const toOpen = 6
const toAnswer = 2
/** One screen said goodbye; a reload comes back, and another screen answers. */
const toComeBack = 1

/** What was heard, or done: `asked` stands for a question that goes out now. */
function presenceAfter(before: RoomPresence, news: 'asked' | 'answered' | 'left' | 'opening'): RoomPresence {
  const { state, patience } = before
  switch (news) {
    case 'answered':
      return { state: 'open', patience: toAnswer }
    case 'left':
      return { state, patience: Math.min(patience, toComeBack) }
    case 'opening':
      return state === 'open' ? before : { state: 'asking', patience: toOpen }
    case 'asked':
      return patience === 0 ? { state: 'missing', patience } : { state, patience: patience - 1 }
  }
}
