import type { CDPSession, Page } from './test'

/** What a screen reader is told of the control that has the focus, by Chromium's accessibility tree. */
export interface Heard {
  role: string
  name: string
  description: string
  /** By their names in the tree: `checked`, `expanded`, `invalid`, … */
  states: Record<string, unknown>
  /** The names of the groups and regions that it is in, from the outermost. */
  groups: string[]
  /** Chromium's own number of the element. */
  node: number
  lang: string
  dir: string
}

interface AxValue {
  value?: unknown
}
interface AxNode {
  nodeId: string
  parentId?: string
  ignored: boolean
  backendDOMNodeId?: number
  role?: AxValue
  name?: AxValue
  description?: AxValue
  properties?: { name: string; value: AxValue }[]
}

const GROUPS = /^(?:group|region|radiogroup|navigation|dialog|toolbar|main|form|complementary)$/
/** Without the marks that keep a name of another direction apart. */
const text = (value: AxValue | undefined) =>
  String(value?.value ?? '')
    .replace(/[\u2066-\u2069]/g, '')
    .trim()

/** More than any part of the page has, and than lie before it. */
const STOPS_MOST = 500

/** Hears a page by its accessibility tree. */
export class Ear {
  readonly #page: Page
  readonly #cdp: CDPSession

  private constructor(page: Page, cdp: CDPSession) {
    this.#page = page
    this.#cdp = cdp
  }

  static async of(page: Page): Promise<Ear> {
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Accessibility.enable')
    return new Ear(page, cdp)
  }

  /** What the control is called that has the focus. */
  async name(): Promise<string> {
    const { result } = await this.#cdp.send('Runtime.evaluate', { expression: 'document.activeElement' })
    const { nodes } = (await this.#cdp.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId!,
      fetchRelatives: false,
    })) as { nodes: AxNode[] }
    return text(nodes[0]?.name)
  }

  /** The control that has the focus; `null` where the page has it. */
  async focused(): Promise<Heard | null> {
    const { result } = await this.#cdp.send('Runtime.evaluate', {
      expression: 'document.activeElement === document.body ? null : document.activeElement',
    })
    const { objectId } = result
    if (!objectId) return null
    const { nodes } = (await this.#cdp.send('Accessibility.getPartialAXTree', {
      objectId,
      fetchRelatives: true,
    })) as { nodes: AxNode[] }
    const { result: own } = await this.#cdp.send('Runtime.callFunctionOn', {
      objectId,
      returnByValue: true,
      functionDeclaration: `function () {
        return { lang: this.closest('[lang]').lang, dir: getComputedStyle(this).direction }
      }`,
    })
    // it goes just now
    if (nodes[0]!.ignored) return null
    const known = new Map(nodes.map((one) => [one.nodeId, one]))
    const [node] = nodes as [AxNode]
    const groups: string[] = []
    for (let at = known.get(node.parentId ?? ''); at; at = known.get(at.parentId ?? ''))
      if (!at.ignored && GROUPS.test(text(at.role)) && text(at.name)) groups.unshift(text(at.name))
    return {
      role: text(node.role),
      name: text(node.name),
      description: text(node.description),
      states: Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value])),
      groups,
      node: node.backendDOMNodeId!,
      ...(own.value as { lang: string; dir: string }),
    }
  }

  /**
   * Presses Tab until the focus has come to a part of the page, where it is not, and then until it leaves it.
   * @returns each control that had it from there on, in their order
   */
  async walk(part: string): Promise<Heard[]> {
    const heard: Heard[] = []
    const isWithin = () => this.#page.evaluate((at) => !!document.activeElement?.closest(at), part)
    let isIn = await isWithin()
    for (let i = 0; i < STOPS_MOST; i++) {
      await this.#page.keyboard.press('Tab')
      const was = isIn
      isIn = await isWithin()
      if (was && !isIn) return heard
      if (!isIn) continue
      let one = await this.focused()
      // what is folded is heard too
      if (one?.role === 'DisclosureTriangle' && one.states.expanded === false) {
        await this.#page.keyboard.press('Enter')
        one = await this.focused()
      }
      // a field for a date has several stops
      if (one && one.node !== heard.at(-1)?.node) heard.push(one)
    }
    throw new Error(`Tab does not come through "${part}"`)
  }

  /** The levels of the headings, in their order. */
  async headings(): Promise<{ level: number; name: string }[]> {
    const { nodes } = (await this.#cdp.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] }
    return nodes
      .filter((node) => !node.ignored && text(node.role) === 'heading')
      .map((node) => ({
        level: Number(node.properties?.find(({ name }) => name === 'level')?.value.value),
        name: text(node.name),
      }))
  }
}

const ROLES =
  /^(?:button|textbox|combobox|checkbox|radio|link|DisclosureTriangle|Date|spinbutton|listbox|option|ProgressIndicator)$/

/** What is wrong with controls of one part of the page, as a screen reader tells them. */
export function faultsHeard(heard: readonly Heard[]): string[] {
  const seen = new Map<string, number>()
  return heard.flatMap((one) => {
    const { role, name, states, groups, description } = one
    const what = `${groups.join(' > ')} > ${role} "${name}"`
    const faults: string[] = []
    if (!ROLES.test(role)) faults.push('its role fits no control')
    if (!name) faults.push('it has no name')
    if (/^(?:checkbox|radio)$/.test(role) && !/^(?:true|false)$/.test(String(states.checked)))
      faults.push('it does not say whether it is checked')
    if (role === 'DisclosureTriangle' && typeof states.expanded !== 'boolean')
      faults.push('it does not say whether it is open')
    if (states.invalid && states.invalid !== 'false' && !description)
      faults.push('it is wrong, and does not say why')
    const before = seen.get(what)
    if (before !== undefined && before !== one.node) faults.push('another of the same part is called so')
    seen.set(what, one.node)
    return faults.map((fault) => `${what}: ${fault}`)
  })
}

/** Where the levels of headings leap. */
export const leaps = (headings: readonly { level: number; name: string }[]) =>
  headings.filter(({ level }, i) => level > (headings[i - 1]?.level ?? 0) + 1)
