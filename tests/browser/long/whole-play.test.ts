import { longCase } from '../support/player.ts'
import { testWholePlays } from '../support/whole-plays.ts'

testWholePlays(longCase)
