/** Stands on everything that the room sees. */
export function RoomStamp() {
  return <strong className="room-screen__stamp">EXERCISE – FICTIONAL</strong>
}
