import type { ScenePicture } from '../../core/score/route-picture.ts'

interface Props extends Pick<ScenePicture, 'kind' | 'aside' | 'taken'> {
  readonly x: number
  readonly y: number
}

/** What a scene is, by its shape: it can be told apart without colours. */
export function SceneMark({ kind, aside, taken, x, y }: Props) {
  const className = `scene-mark scene-mark--${taken ? 'taken' : 'open'}`
  if (aside === 'interrupt') return <path className={className} d={`M${x} ${y - 9}l9 9l-9 9l-9 -9z`} />
  switch (kind) {
    case 'passage':
      return <circle className={className} cx={x} cy={y} r={4.5} />
    case 'single':
    case 'several':
      return <circle className={className} cx={x} cy={y} r={8} />
    case 'hub':
      return (
        <>
          <circle className={className} cx={x} cy={y} r={8} />
          <circle className={taken ? 'scene-mark scene-mark--hole' : className} cx={x} cy={y} r={3.5} />
        </>
      )
    case 'ending':
      return <rect className={className} x={x - 8} y={y - 8} width={16} height={16} />
  }
}
