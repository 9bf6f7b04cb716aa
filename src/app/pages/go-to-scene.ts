/** Gives the focus to the panel that says where the room is, once what was pressed is gone. */
export function goToScene(): void {
  document.querySelector<HTMLElement>('.console__column--main')?.focus()
}
