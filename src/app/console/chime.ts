import { useEffect, useEffectEvent } from 'react'
import { remaining } from '../../core/room/timer.ts'
import type { Console } from './console.ts'

/** Sounds once when the timer of a decision is up, if the facilitator asked for that. It comes from the console’s computer. */
export function useChime({ consoleState: { timer, chimes }, mayWrite }: Console): void {
  const sound = useEffectEvent(() => {
    if (chimes && mayWrite) chime()
  })
  useEffect(() => {
    if (timer?.kind !== 'running') return
    const left = remaining(timer, Date.now())
    // A console that is opened again after the end says nothing of it.
    if (left === 0) return
    const waiting = setTimeout(sound, left)
    return () => clearTimeout(waiting)
  }, [timer])
}

/** Two soft tones, high and low; silence where a browser plays no sound. */
export function chime(): void {
  const context = new AudioContext()
  const volume = context.createGain()
  volume.connect(context.destination)
  const end = context.currentTime + 1.6
  volume.gain.setValueAtTime(0.3, context.currentTime)
  volume.gain.exponentialRampToValueAtTime(0.001, end)
  for (const [index, hertz] of [880, 660].entries()) {
    const tone = context.createOscillator()
    tone.frequency.value = hertz
    tone.connect(volume)
    tone.start(context.currentTime + index * 0.4)
    tone.stop(end)
    if (index === 1) tone.addEventListener('ended', () => void context.close())
  }
}
