import { error, warning } from './diagnostic.ts'
import { didYouMean, quoted } from './wording.ts'

export const missingPicture = error('DA130', (name: string, near?: string) => ({
  message: `There is no picture ${quoted(name)}.`,
  help: didYouMean(near, `Put \`${name}.svg\` into the \`pictures\` folder, or correct the name.`),
}))

/** It would be an empty box on the page. */
export const pictureBroken = error('DA131', (problem: string, help: string) => ({
  message: `This picture cannot be shown: ${problem}.`,
  help,
}))

export const pictureWithoutTitle = error('DA132', () => ({
  message: 'This picture has no title, so people who cannot see it learn nothing of it.',
  help: 'Put `<title>What the picture shows</title>` first inside the `<svg>`. It must give nothing away.',
}))

export const pictureHolds = error('DA133', (what: string) => ({
  message: `A picture must not hold ${quoted(what)}.`,
  help: 'Delete it. A picture can have only shapes and text: no scripts, and nothing loaded from elsewhere.',
}))

export const pictureTooLarge = error('DA134', (kilobytes: string) => ({
  message: `This picture is ${kilobytes} kB when compressed. The limit is 8 kB.`,
  help: 'Use fewer shapes and shorter numbers.',
}))

export const picturesTooLarge = error('DA135', (kilobytes: string) => ({
  message: `The pictures of this case are ${kilobytes} kB together when compressed. The limit is 120 kB.`,
  help: 'Use fewer pictures, or simpler ones.',
}))

export const placeOffMap = error('DA136', (name: string, width: number, height: number) => ({
  message: `${quoted(name)} is off the map, which is ${width} wide and ${height} high.`,
  help: 'Count from the left edge and from the top edge of the map.',
}))

export const pictureUnused = warning('DA137', (name: string) => ({
  message: `The case does not use the picture ${quoted(name)}.`,
  help: 'Name it under `picture` at a scene, a person or an exhibit, or delete the file.',
}))
