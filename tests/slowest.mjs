// How long tests took, from the JSON reports of their runners: lists of [ms, name].

/** @param report Vitest's report, or `null` where there is none */
export function unitTimes(report) {
  return (report?.testResults ?? []).flatMap(({ assertionResults }) =>
    assertionResults.map((test) => [test.duration ?? 0, `unit: ${test.fullName}`]),
  )
}

/** @param report Playwright's report, or `null` where there is none */
export function browserTimes(report) {
  const ofSuite = ({ file, specs = [], suites = [] }) => [
    ...specs.flatMap((spec) =>
      spec.tests.map(({ results }) => [
        results.reduce((sum, { duration }) => sum + duration, 0),
        `${file}: ${spec.title}`,
      ]),
    ),
    ...suites.flatMap(ofSuite),
  ]
  return (report?.suites ?? []).flatMap(ofSuite)
}
