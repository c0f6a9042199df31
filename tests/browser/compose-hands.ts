import type { Page } from './test'

/** A part by its name; or by one of several, and which of those that are called so, from 0. */
export type Part = string | { name: string | string[]; nth?: number }

/** One thing that is done to the composer's interface, by the names that an editor sees. */
export interface Act {
  /** The fieldsets and folded parts that it is in, from the outermost, by what they are called; one of several names. */
  in?: Part[]
  /** A field by its label: what is typed into it, chosen in it, or whether it is ticked. */
  field?: string
  /** Which of the fields of this label, from 0. */
  nth?: number
  value?: string | boolean
  /** A button by its name; `all` of them, one after the other, as long as there is one. */
  press?: string
  all?: boolean
  /** A search: what is typed, and a part of what the choice says that is taken. */
  search?: { label: string; text: string; choice: string }
  /** A field for a file. */
  file?: { label: string; path: string }
  /** Words of a paragraph that are selected; `key` is pressed on them. */
  select?: { paragraph: number; from: number; to: number; key?: string }
}

/**
 * Does things to the interface one after the other, each as soon as what it is done to is there and seen: fields are
 * focused, filled and left, and buttons pressed, inside of the page, so that thousands of them take seconds.
 */
export async function act(page: Page, acts: Act[]): Promise<void> {
  const files = acts.findIndex(({ file }) => file)
  if (files >= 0) {
    const { file } = acts[files]!
    await act(page, acts.slice(0, files))
    await page.getByLabel(file!.label).setInputFiles(file!.path)
    return act(page, acts.slice(files + 1))
  }
  const fault = await page.evaluate(async (all) => {
    const isSeen = (one: Element) => one.checkVisibility({ visibilityProperty: true })
    const spaced = (text: string | null) =>
      (text ?? '')
        .replace(/[\u2066-\u2069]/g, '')
        .replace(/\s+/g, ' ')
        .trim()
    /** What a label says besides the control in it. */
    const own = (one: Element): string =>
      spaced(
        [...one.childNodes]
          .filter((node) => !(node instanceof Element && /^(?:SELECT|INPUT|TEXTAREA)$/.test(node.tagName)))
          .map((node) => node.textContent)
          .join(''),
      )
    const nameOf = (one: Element) =>
      (one.getAttribute('aria-label') && spaced(one.getAttribute('aria-label'))) ??
      (one.tagName === 'BUTTON' ? spaced(one.textContent) : own(one))
    function scope(parts: Part[] = []): Element | null {
      let at: Element | null = document.body
      for (const part of parts) {
        const { name, nth = 0 } = typeof part === 'string' ? { name: part } : part
        const heads: Element[] = [...at.querySelectorAll('legend, summary')]
        const alike = heads.filter((one) => [name].flat().includes(spaced(one.textContent)) && isSeen(one))
        const head = alike[nth]
        at = head?.parentElement ?? null
        if (!at) return null
        if (at instanceof HTMLDetailsElement && !at.open) (head as HTMLElement).click()
      }
      return at
    }
    function fieldsOf(at: Element, label: string): HTMLElement[] {
      const labels = [...at.querySelectorAll('label')].filter((one) => nameOf(one) === label)
      const controls = labels.map((one) => one.control as HTMLElement | null)
      const named = [...at.querySelectorAll<HTMLElement>('[aria-label]')].filter(
        (one) => nameOf(one) === label && /^(?:SELECT|INPUT|TEXTAREA)$/.test(one.tagName),
      )
      return [...controls, ...named].filter(
        (one): one is HTMLElement => one !== null && isSeen(one.closest('label') ?? one),
      )
    }
    const changed = (one: HTMLElement) => {
      one.dispatchEvent(new Event('input', { bubbles: true }))
      one.dispatchEvent(new Event('change', { bubbles: true }))
    }
    function enter(control: HTMLElement, value: string | boolean): string | null {
      control.focus()
      if (control instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(control.type)) {
        if (control.checked !== value) control.click()
        return null
      }
      if (control instanceof HTMLSelectElement) {
        const option = [...control.options].find(
          (one) => one.value === value || spaced(one.textContent) === value,
        )
        if (!option) return `no choice "${value}" among ${[...control.options].map((o) => o.text).join(', ')}`
        control.value = option.value
      } else (control as HTMLInputElement).value = String(value)
      changed(control)
      control.blur()
      return null
    }
    /** What is missing for it; `null` once it is done. */
    function done({ in: parts, field, nth = 0, value = '', press, all, select, search }: Act): string | null {
      const at = scope(parts)
      if (!at) return `no part ${JSON.stringify(parts)}`
      if (search) {
        const input = fieldsOf(at, search.label)[0] as HTMLInputElement | undefined
        if (!input) return `no field "${search.label}"`
        if (input.value !== search.text) {
          input.focus()
          input.value = search.text
          input.dispatchEvent(new Event('input', { bubbles: true }))
        }
        const list = document.getElementById(input.getAttribute('aria-controls')!)!
        const options = [...list.querySelectorAll<HTMLElement>('[role=option]')]
        const option = options.find((one) => spaced(one.textContent).includes(search.choice))
        option?.click()
        return option
          ? null
          : `no choice "${search.choice}" among ${options.map((o) => o.innerText).join('; ')}`
      }
      if (press !== undefined) {
        const button = [...at.querySelectorAll<HTMLElement>('button, summary, label.button')].filter(
          (one) => nameOf(one) === press && isSeen(one),
        )[nth]
        if (!button && all) return null
        if (!button) return `no button "${press}"`
        if ((button as HTMLButtonElement).disabled) return `the button "${press}" can not be pressed`
        button.focus()
        button.click()
        return all ? `more of "${press}"` : null
      }
      if (select) {
        const area = fieldsOf(at, `Paragraph ${select.paragraph}`)[0] as HTMLTextAreaElement | undefined
        if (!area) return `no paragraph ${select.paragraph}`
        area.focus()
        area.setSelectionRange(select.from, select.to)
        const key = select.key ?? ''
        if (key)
          area.dispatchEvent(
            new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }),
          )
        return null
      }
      const control = fieldsOf(at, field ?? '')[nth]
      return control ? enter(control, value) : `no field "${field}"`
    }
    /** The page draws what follows from one act before the next. */
    const turn = () =>
      new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve()
        port2.postMessage(0)
      })
    for (const [i, one] of all.entries()) {
      const until = performance.now() + 5000
      let missing = done(one)
      let tries = 0
      while (missing !== null) {
        if (performance.now() > until) return `${i} ${JSON.stringify(one)}: ${missing}`
        // what was opened is there after a turn or two, what is fetched is not
        if (tries++ < 20) await turn()
        else await new Promise((resolve) => setTimeout(resolve, 30))
        missing = done(one)
      }
      // what follows is made in microtasks; only now and then has the page to be drawn
      await Promise.resolve()
      if (i % 25 === 24) await turn()
    }
    return null
  }, acts)
  if (fault) throw new Error(fault)
}
