import { expect, test, type Frame, type Page } from './test'
import { anyHost, openHost, pageAround, readyFrame, whileServed } from './hosts'
import { ready, watch } from './support'

/** Has every document of a page write down what broke its policy; gives the list of one of them. */
async function guard(page: Page) {
  await page.addInitScript(() => {
    const broken: string[] = []
    Object.assign(window, { broken })
    document.addEventListener('securitypolicyviolation', (event) =>
      broken.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    )
  })
  return (where: Page | Frame) => where.evaluate(() => (window as unknown as { broken: string[] }).broken)
}

test('with Trusted Types asked for, the page, its route panel and its dialog break nothing', async ({
  page,
}) => {
  const broken = await guard(page)
  const faults = watch(page)
  await page.setViewportSize({ width: 1100, height: 700 })
  const answer = await page.goto('trusted/index.html?focus=land-route')
  expect(answer!.headers()['content-security-policy']).toMatch(
    /require-trusted-types-for 'script'; trusted-types placeline$/,
  )
  await ready(page)
  // whoever writes markup by hand is stopped: the policy is in force
  const stopped = await page.evaluate(() => {
    try {
      document.createElement('p').innerHTML = '<b>'
      return false
    } catch {
      return true
    }
  })
  expect(stopped).toBe(true)
  expect((await broken(page)).splice(0)).toHaveLength(1)
  await page.locator('[data-card] [data-explore]').click()
  await expect(page.locator('[data-panel=corridor] .sentence')).toContainText('378.3 km')
  await page.keyboard.press('Escape')
  await page.locator('[data-embed]').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect((await broken(page)).slice(1)).toEqual([])
  expect(faults.console.filter((line) => !/TrustedHTML/.test(line))).toEqual([])
})

for (const sandbox of [null, 'allow-scripts'])
  test(`so does the frame${sandbox ? ' without an origin of its own' : ''}`, async ({ page }) => {
    const broken = await guard(page)
    const faults = await openHost(page, anyHost('trusted/embed.html', sandbox ? { sandbox } : {}))
    const frame = await readyFrame(page)
    await ready(frame)
    expect(await broken(frame)).toEqual([])
    expect(faults).toEqual({ console: [], thirdParty: [] })
  })

test('embed.js makes no policy and needs none on a page that asks for them', async ({ page, baseURL }) => {
  const broken = await guard(page)
  const html = pageAround(
    `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types 'none'">` +
      `<placeline-map src="${baseURL}/embed.html?static=1" height="300"></placeline-map>` +
      `<script async src="${baseURL}/embed.js"></script>`,
  )
  await whileServed({ '/': html }, async (origin) => {
    await page.goto(origin)
    await expect(page.locator('placeline-map iframe')).toHaveAttribute('title', /\w/)
    expect(await broken(page)).toEqual([])
  })
})
