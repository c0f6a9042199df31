/** What a rule has to know of an act. */
interface ActRecord {
  /** It may speak of days after the story's own, such as a plan, an order or a forecast. */
  ahead?: true
  /** It says something of others that they or a record may dispute, so an answer has to stand beside it. */
  answered?: true
}

/**
 * The closed list of what a speaker may have done, in the order of the documents; the words for each are `act` in the
 * catalogues. There is no act of an outcome (won, failed): a note says who said what, never what became of it.
 */
const RECORDS = {
  announced: { ahead: true },
  claimed: { answered: true },
  denied: { answered: true },
  'stated-aim': { ahead: true },
  reported: {},
  decided: { ahead: true },
  demanded: { ahead: true },
  'called-for': { ahead: true },
  stated: {},
  confirmed: {},
  acknowledged: {},
  retracted: {},
  'no-comment': {},
  witnessed: {},
  recorded: {},
  concluded: {},
  estimated: { ahead: true },
  forecast: { ahead: true },
  warned: { ahead: true },
  threatened: { ahead: true },
  accused: { answered: true },
  condemned: {},
  criticised: {},
  questioned: {},
  welcomed: {},
  apologised: {},
  promised: { ahead: true },
  proposed: { ahead: true },
  requested: { ahead: true },
  recommended: { ahead: true },
  agreed: { ahead: true },
  rejected: {},
  ordered: { ahead: true },
  ruled: { ahead: true },
} satisfies Record<string, ActRecord>

export type Act = keyof typeof RECORDS

/** What kind of act a speaker performed. */
export const ACTS = Object.keys(RECORDS) as [Act, ...Act[]]

const having = (what: keyof ActRecord): ReadonlySet<Act> =>
  new Set(ACTS.filter((act) => what in RECORDS[act]))
export const ACTS_AHEAD = having('ahead')
export const ACTS_ANSWERED = having('answered')

/** What else editors call an act, for the checker to say which is meant. */
export const OTHER_NAMES: Record<string, Act> = {
  said: 'stated',
  told: 'stated',
  declared: 'announced',
  alleged: 'claimed',
  asserted: 'claimed',
  asked: 'requested',
  appealed: 'called-for',
  urged: 'called-for',
  admitted: 'acknowledged',
  conceded: 'acknowledged',
  affirmed: 'confirmed',
  verified: 'confirmed',
  withdrew: 'retracted',
  corrected: 'retracted',
  counted: 'recorded',
  measured: 'recorded',
  found: 'concluded',
  predicted: 'forecast',
  expected: 'forecast',
  cautioned: 'warned',
  blamed: 'accused',
  deplored: 'condemned',
  denounced: 'condemned',
  doubted: 'questioned',
  praised: 'welcomed',
  pledged: 'promised',
  vowed: 'promised',
  offered: 'proposed',
  suggested: 'proposed',
  advised: 'recommended',
  refused: 'rejected',
  declined: 'rejected',
  instructed: 'ordered',
  commanded: 'ordered',
  sentenced: 'ruled',
  aimed: 'stated-aim',
}
