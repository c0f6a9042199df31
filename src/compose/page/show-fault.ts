import { tick } from 'svelte'
import { isWithin, type Fault } from '../state/faults'
import { FOCUSABLE, focusOn } from './keep-focus'

/** Focuses the field that a fault is about in the form that is open, or what it says where there is no such field. */
export async function showFault(pane: HTMLElement, fault: Fault): Promise<void> {
  await tick()
  const at = placeOf(pane, fault) ?? (await placeInFolded(pane, fault))
  for (let folded = at?.closest('details'); folded; folded = folded.parentElement?.closest('details'))
    folded.open = true
  const control = at?.matches('[data-path], fieldset, [role=group]')
    ? [...at.querySelectorAll<HTMLElement>(FOCUSABLE)].find((one) => one.checkVisibility())
    : null
  const to = control ?? at ?? pane.querySelector<HTMLElement>('h2')
  to?.scrollIntoView({ block: 'nearest' })
  focusOn(to)
}

/** The field whose value a fault is about or lies in; else the part of the form that says it; `null` where none is made. */
function placeOf(pane: HTMLElement, { path, rule }: Fault): HTMLElement | null {
  const fields = [...pane.querySelectorAll<HTMLElement>('[data-path]')]
  const around = fields.filter(({ dataset }) => isWithin(path, dataset.path!))
  const [field] = around.sort((a, b) => b.dataset.path!.length - a.dataset.path!.length)
  if (field) return field
  const said = [...pane.querySelectorAll<HTMLElement>('[data-fault]')].find(
    ({ dataset }) => dataset.fault === `${rule} ${path}`,
  )
  // a part that is the whole form is no nearer than the sentence itself
  return said?.closest<HTMLElement>('fieldset, [role=group]') ?? said ?? null
}

/** Folded fields are made when they are unfolded; those that have nothing to do with a fault are folded again. */
async function placeInFolded(pane: HTMLElement, fault: Fault): Promise<HTMLElement | null> {
  const folded = [...pane.querySelectorAll<HTMLDetailsElement>('details[data-fields]:not([open])')]
  for (const one of folded) {
    one.open = true
    // its event comes in a task of its own
    await new Promise((done) => one.addEventListener('toggle', done, { once: true }))
    await tick()
    const at = placeOf(one, fault)
    if (at) return at
    one.open = false
  }
  return null
}
