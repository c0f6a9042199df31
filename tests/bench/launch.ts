import config from '../../playwright.config'

const { executablePath, args = [] } = config.use?.launchOptions ?? {}

/** As the tests launch Chromium, but with all of V8's compilers, as readers have it. */
export const LAUNCH = { executablePath, args: args.filter((arg) => !/^--js-flags/.test(arg)) }

/** The same without what says who draws the page. */
export const UNDRAWN_ARGS = LAUNCH.args.filter((arg) => !/gpu|swiftshader/.test(arg))
