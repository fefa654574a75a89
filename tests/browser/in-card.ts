import type { Page } from 'puppeteer-core'
import { until } from './until.ts'

type Point = { x: number; y: number }
type CdpNode = { nodeId: number; nodeName: string; nodeValue: string; attributes?: string[] } & {
  children?: CdpNode[]
  shadowRoots?: CdpNode[]
}
type BidiNode = {
  sharedId?: string
  value?: { localName?: string; nodeValue?: string; attributes?: Record<string, string>; children?: BidiNode[] } & {
    shadowRoot?: BidiNode | null
  }
}
type Bidi = { connection: { send(method: string, parameters: object): Promise<{ result: { result: unknown } }> } }

/** Clicks a button or link of the open card, by its name: the beginning of its label or words. Scrolls the card there. */
export async function pressInCard(page: Page, name: string): Promise<void> {
  const point = await until(
    () => (isFirefox(page) ? bidiPoint(page, name) : cdpPoint(page, name)),
    (found) => found !== undefined,
  )
  if (point === undefined) throw new Error(`The card has no "${name}".`)
  await page.mouse.click(point.x, point.y)
}

function isFirefox(page: Page): boolean {
  return page.browser().process()?.spawnfile.includes('firefox') === true
}

async function cdpPoint(page: Page, name: string): Promise<Point | undefined> {
  const session = await page.createCDPSession()
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: CdpNode }
    const html = root.children?.find(({ nodeName }) => nodeName === 'HTML')
    const hosts = html?.children?.flatMap(({ shadowRoots = [] }) => shadowRoots) ?? []
    const found = hosts.flatMap(cdpControls).find((node) => cdpName(node).startsWith(name))
    if (found === undefined) return undefined
    await session.send('DOM.scrollIntoViewIfNeeded', { nodeId: found.nodeId })
    const { model } = await session.send('DOM.getBoxModel', { nodeId: found.nodeId })
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border
    return { x: (left + right) / 2, y: (top + bottom) / 2 }
  } catch {
    // The card was drawn anew in between.
    return undefined
  } finally {
    await session.detach()
  }
}

function cdpControls(node: CdpNode): CdpNode[] {
  return [...(/^(?:BUTTON|A)$/i.test(node.nodeName) ? [node] : []), ...(node.children ?? []).flatMap(cdpControls)]
}

function cdpName({ attributes = [], nodeValue, children = [] }: CdpNode): string {
  const at = attributes.indexOf('aria-label')
  return at === -1 ? nodeValue + children.map(cdpName).join('') : (attributes[at + 1] ?? '')
}

async function bidiPoint(page: Page, name: string): Promise<Point | undefined> {
  const { connection } = page.browser() as unknown as Bidi
  const target = { context: (page.mainFrame() as unknown as { _id: string })._id }
  const seen = await connection.send('script.evaluate', {
    expression: 'document.documentElement',
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
  })
  const hosts = (seen.result.result as BidiNode).value?.children ?? []
  const roots = hosts.flatMap(({ value }) => value?.shadowRoot ?? [])
  const found = roots.flatMap(bidiControls).find((node) => bidiName(node).startsWith(name))
  if (found?.sharedId === undefined) return undefined
  const placed = await connection.send('script.callFunction', {
    functionDeclaration: `(element) => {
      element.scrollIntoView({ block: 'nearest', behavior: 'instant' })
      const { left, top, width, height } = element.getBoundingClientRect()
      return JSON.stringify({ x: left + width / 2, y: top + height / 2 })
    }`,
    arguments: [{ sharedId: found.sharedId }],
    target,
    awaitPromise: false,
  })
  return JSON.parse((placed.result.result as { value: string }).value) as Point
}

function bidiControls(node: BidiNode): BidiNode[] {
  const { localName = '', children = [] } = node.value ?? {}
  return [...(/^(?:button|a)$/.test(localName) ? [node] : []), ...children.flatMap(bidiControls)]
}

function bidiName({ value }: BidiNode): string {
  const { attributes = {}, nodeValue = '', children = [] } = value ?? {}
  return attributes['aria-label'] ?? nodeValue + children.map(bidiName).join('')
}
