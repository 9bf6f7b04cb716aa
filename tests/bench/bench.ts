import { availableParallelism, cpus, release, totalmem } from 'node:os'
import { benchAnalysis } from './bench-analysis.ts'
import { benchInk } from './bench-ink.ts'
import { benchPdf } from './bench-pdf.ts'
import { benchReading, benchTyping } from './bench-reading.ts'
import { benchWord } from './bench-word.ts'
import { benchWalk } from './bench-walk.ts'
import { benchSize } from './bench-size.ts'

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} threads, ` +
    `${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, ${process.platform} ${release()}\n`,
)
await benchReading()
await benchInk()
await benchTyping()
await benchAnalysis()
await benchWalk()
await benchWord()
await benchPdf()
benchSize()
