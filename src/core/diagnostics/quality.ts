import { note, warning } from './diagnostic.ts'
import { anyOf, quoted } from './wording.ts'

export const quality = {
  headlineTooLong: warning('DA601', (length: number) => ({
    message: `This headline has ${length} characters, but the room screen has space for 90.`,
    help: 'Shorten it: the page shows the whole text anyway.',
  })),
  shortTooLong: warning('DA602', (length: number) => ({
    message: `This has ${length} characters, but the room screen has space for 60.`,
    help: 'Shorten it, and put the full wording under `label`.',
  })),
  realPhone: warning('DA603', (number: string) => ({
    message: `${quoted(number)} could be someone’s phone number.`,
    help: 'Use one that Ofcom reserves for drama, such as 01632 960123, 020 7946 0123 or 07700 900123.',
  })),
  realPostcode: warning('DA604', (postcode: string) => ({
    message: `${quoted(postcode)} could be a real postcode.`,
    help: 'Leave it out, or use one that cannot exist, such as ZZ1 1ZZ.',
  })),
  realRegistration: warning('DA605', (plate: string) => ({
    message: `${quoted(plate)} could be the registration of a real vehicle.`,
    help: 'Describe the vehicle instead, or use a mark that is never issued, such as QZ99 QQQ.',
  })),
  realEmail: warning('DA606', (address: string) => ({
    message: `${quoted(address)} could be a real email address.`,
    help: 'Use a name that ends in `.example`, as in clerk@brackenholt.example.',
  })),
  realWebAddress: warning('DA607', (address: string) => ({
    message: `${quoted(address)} could be a real web address.`,
    help: 'Use a name that ends in `.example`, as in www.brackenholt.example.',
  })),
  lawNeverCited: warning('DA608', (id: string) => ({
    message: `No choice cites the legal note ${quoted(id)}.`,
    help: 'Name it under `cites`, or delete it.',
  })),
  personNeverUsed: warning('DA609', (id: string) => ({
    message: `${quoted(id)} makes no decision, and no text names them.`,
    help: 'Name them in a text, in an `inject` or as the `actor` of a decision, or delete them from the cast.',
  })),
  exhibitNeverShown: warning('DA610', (id: string) => ({
    message: `No scene hands over the exhibit ${quoted(id)}.`,
    help: 'Name it under the `exhibits` of a scene, or delete it.',
  })),
  exhibitFileUnused: warning('DA611', (file: string) => ({
    message: `No exhibit uses the file ${quoted(file)}.`,
    help: 'Declare it under `exhibits`, or delete the file.',
  })),
  termNeverUsed: warning('DA612', (term: string) => ({
    message: `The glossary explains ${quoted(term)}, but no text uses it.`,
    help: 'Write the term as it appears in the text, or delete it.',
  })),
  wordingTooLong: warning('DA613', (length: number, key: string, most: number) => ({
    message: `This has ${length} characters, but the room screen has space for ${most}.`,
    help: `Add \`${key}\` with a wording that fits.`,
  })),
  mondayTooLong: warning('DA614', (words: number, most: number) => ({
    message: `This page has ${words} words, and one printed side has space for ${most}.`,
    help: 'Cut what a tired councillor would not do on Monday.',
  })),
  gapLeft: warning('DA620', (what: string) => ({
    message: what === '' ? 'Text is missing here.' : `Text is missing here: ${what}.`,
    help: 'Write it, and delete the words `TO WRITE`.',
  })),
  legalNoteOld: note('DA901', (id: string, date: string) => ({
    message: `The law in the note ${quoted(id)} was last read on ${date}, more than a year ago.`,
    help: 'Read the law again, correct the note, and change the date under `read`.',
  })),
  legalNotesUnsigned: note('DA902', (unsigned: number, all: number) => ({
    message: `${unsigned} of ${all} legal notes ${unsigned === 1 ? 'is' : 'are'} not signed by a lawyer.`,
    help: '`npx desktop-audit papers --reviewer` makes a brief for your monitoring officer, with space to sign.',
  })),
  legalNoteChanged: note('DA903', (id: string, by: string, digest: string) => ({
    message: `The legal note ${quoted(id)} has changed since ${by} signed it, so the signature is void.`,
    help: `Ask for a new signature. Then write: signed: { by: Monitoring officer, on: YYYY-MM-DD, digest: ${digest} }`,
  })),
  notExact: note('DA904', (facts: readonly string[]) => ({
    message: 'There are too many routes to try them all, so ranges may be too wide and some problems may be missed.',
    help:
      facts.length === 0
        ? 'Use fewer facts and conditions.'
        : `These were left out: ${facts.slice(0, 5).map(quoted).join(', ')}.`,
  })),
  misspelt: note('DA921', (word: string, near: readonly string[]) => ({
    message: `${quoted(word)} is not in the dictionary.`,
    help:
      near.length === 0
        ? 'Correct it. If it is an invented name, add it to `names`.'
        : `Did you mean ${anyOf(near)}? If it is an invented name, add it to \`names\`.`,
  })),
  wordTwice: note('DA922', (word: string) => ({
    message: `${quoted(word)} is there twice.`,
    help: 'Delete one of the two.',
  })),
  hardScene: note('DA923', (ease: number, longest: number) => ({
    message: `This scene is hard to read: its reading ease is ${ease}, and plain English has 60 or more.`,
    help: `Use shorter sentences and words. The longest sentence has ${longest} words.`,
  })),
}
