import { note, warning } from './diagnostic.ts'
import { quoted } from './wording.ts'

export const headlineTooLong = warning('DA601', (length: number) => ({
  message: `This headline has ${length} characters, and the room's screen has space for 90.`,
  help: 'Shorten it: the whole text stands on the page anyway.',
}))

export const shortTooLong = warning('DA602', (length: number) => ({
  message: `This has ${length} characters, and the room's screen has space for 60.`,
  help: 'Shorten it: `label` holds the whole wording.',
}))

export const realPhone = warning('DA603', (number: string) => ({
  message: `${quoted(number)} could be somebody's telephone number.`,
  help: 'Use one that Ofcom keeps for drama, such as 01632 960123, 020 7946 0123 or 07700 900123.',
}))

export const realPostcode = warning('DA604', (postcode: string) => ({
  message: `${quoted(postcode)} could be a real postcode.`,
  help: 'Leave it out, or use one that cannot exist, such as ZZ1 1ZZ.',
}))

export const realRegistration = warning('DA605', (plate: string) => ({
  message: `${quoted(plate)} could be the registration of a real vehicle.`,
  help: 'Describe the vehicle instead, or use a mark that is never issued, such as QZ99 QQQ.',
}))

export const realEmail = warning('DA606', (address: string) => ({
  message: `${quoted(address)} could be a real email address.`,
  help: 'Use a name that ends in `.example`, as in clerk@brackenholt.example.',
}))

export const realWebAddress = warning('DA607', (address: string) => ({
  message: `${quoted(address)} could be a real address on the web.`,
  help: 'Use a name that ends in `.example`, as in www.brackenholt.example.',
}))

export const lawNeverCited = warning('DA608', (id: string) => ({
  message: `No choice cites the legal note ${quoted(id)}.`,
  help: 'Name it under `cites`, or take it away.',
}))

export const personNeverUsed = warning('DA609', (id: string) => ({
  message: `${quoted(id)} decides nothing, and no text names them.`,
  help: "Name them in a text, in an `inject` or as a decision's `actor`, or take them from the cast.",
}))

export const exhibitNeverShown = warning('DA610', (id: string) => ({
  message: `No scene hands over the exhibit ${quoted(id)}.`,
  help: "Name it under a scene's `exhibits`, or take it away.",
}))

export const exhibitFileUnused = warning('DA611', (file: string) => ({
  message: `No exhibit uses the file ${quoted(file)}.`,
  help: 'Declare it under `exhibits`, or delete the file.',
}))

export const termNeverUsed = warning('DA612', (term: string) => ({
  message: `The glossary explains ${quoted(term)}, which no text uses.`,
  help: 'Write the term as it stands in the text, or take it away.',
}))

export const wordingTooLong = warning('DA613', (length: number, key: string, most: number) => ({
  message: `This has ${length} characters, and the room's screen has space for ${most}.`,
  help: `Add \`${key}\` with a wording that fits.`,
}))

export const legalNoteOld = note('DA901', (id: string, date: string) => ({
  message: `The legal note ${quoted(id)} was read on ${date}, more than a year ago.`,
  help: 'Read the law again, correct the note, and change the date under `read`.',
}))

export const legalNotesUnsigned = note('DA902', (unsigned: number, all: number) => ({
  message: `${unsigned} of ${all} legal notes ${unsigned === 1 ? 'is' : 'are'} not signed by a lawyer.`,
  help: '`npx desktop-audit papers --reviewer` makes a brief for your monitoring officer, with room to sign.',
}))

export const legalNoteChanged = note('DA903', (id: string, by: string, digest: string) => ({
  message: `The legal note ${quoted(id)} has changed since ${by} signed it, so the signature is void.`,
  help: `Ask for a new signature. Then write: signed: { by: Monitoring officer, on: YYYY-MM-DD, digest: ${digest} }`,
}))

export const notExact = note('DA904', (facts: readonly string[]) => ({
  message:
    'There are too many ways through this scenario to try all of them, so ranges may be too wide and some findings missing.',
  help:
    facts.length === 0
      ? 'Use fewer facts and conditions.'
      : `Left out of account: ${facts.slice(0, 5).map(quoted).join(', ')}.`,
}))
