/** What Ofcom keeps free for drama: a thousand numbers begin with each. */
const kept = [
  '01134960', // Leeds
  '01144960', // Sheffield
  '01154960', // Nottingham
  '01164960', // Leicester
  '01174960', // Bristol
  '01184960', // Reading
  '01214960', // Birmingham
  '01314960', // Edinburgh
  '01414960', // Glasgow
  '01514960', // Liverpool
  '01614960', // Manchester
  '01632960', // no area
  '01914980', // Tyneside, Durham and Sunderland
  '02079460', // London
  '02896496', // Northern Ireland
  '02920180', // Cardiff
  '03069990', // all of the United Kingdom
  '07700900', // mobile
  '08081570', // freephone
  '09098790', // premium rate
]

/** Whether a written number could be dialled and ring somebody. */
export function mayRing(written: string): boolean {
  const digits = written.replaceAll(/\D/g, '').replace(/^440?/, '0')
  return (
    /^0[1-35789]\d{8,9}$/.test(digits) &&
    !(digits.length === 11 && kept.some(prefix => digits.startsWith(prefix)))
  )
}
