// What npm says of known advisories, judged against those that were accepted with an argument.
import * as v from 'valibot';

const advisorySchema = v.object({ source: v.number(), name: v.string(), title: v.string(), url: v.string(), severity: v.string(), range: v.string() }); // prettier-ignore
const reportSchema = v.object({
  auditReportVersion: v.literal(2),
  vulnerabilities: v.record(v.string(), v.object({ via: v.array(v.union([v.string(), advisorySchema])) })),
  metadata: v.object({ dependencies: v.object({ total: v.number() }) }),
});
const refusalSchema = v.object({
  message: v.optional(v.string()),
  error: v.object({ code: v.optional(v.string()), summary: v.optional(v.string()) }),
});
const day = v.pipe(v.string(), v.isoDate('until is a day: 2027-01-31'));
const acceptedSchema = v.array(
  v.strictObject({
    id: v.pipe(
      v.string(),
      v.regex(/^GHSA(?:-[0-9a-z]{4}){3}$/u, 'id is the name at GitHub: GHSA-xxxx-xxxx-xxxx'),
    ),
    package: v.pipe(v.string(), v.nonEmpty()),
    why: v.pipe(v.string(), v.trim(), v.minLength(20, 'why says in a sentence that it cannot harm here')),
    until: day,
  }),
);

/** @typedef {v.InferOutput<typeof acceptedSchema>[number]} Accepted */
/** @typedef {{ id: string, package: string, severity: string, title: string, range: string, url: string }} Advisory */
/** @typedef {{ kind: 'answered', packages: number, advisories: readonly Advisory[] } | { kind: 'unanswered', why: string }} Answer */

/** What ended how, as the command's exit code. */
export const codes = { fine: 0, wrong: 1, unanswered: 2 };

/** @param {string} text */
function parsed(text) {
  try {
    return /** @type {unknown} */ (JSON.parse(text));
  } catch {
    return undefined;
  }
}

/**
 * Reads the output of `npm audit --json`. Whatever is not a whole report, of at least one package, is no answer.
 * @param {string} text
 * @returns {Answer}
 */
export function answerOf(text) {
  const json = parsed(text);
  const report = v.safeParse(reportSchema, json);
  if (!report.success) {
    const refusal = v.safeParse(refusalSchema, json);
    if (!refusal.success) return { kind: 'unanswered', why: 'npm answered in a form that is not known here' };
    const { message, error } = refusal.output;
    return { kind: 'unanswered', why: message ?? error.summary ?? error.code ?? 'npm gave no reason' };
  }
  const { vulnerabilities, metadata } = report.output;
  const packages = metadata.dependencies.total;
  if (packages === 0) return { kind: 'unanswered', why: 'npm looked at no package at all' };
  /** @type {Map<string, Advisory>} */
  const found = new Map();
  for (const { via } of Object.values(vulnerabilities))
    for (const each of via) {
      if (typeof each === 'string') continue; // the advisory stands at the package that it names
      const { name, severity, title, range, url } = each;
      const id = /GHSA(?:-[0-9a-z]{4}){3}$/u.exec(url)?.[0] ?? String(each.source);
      found.set(`${id} ${name}`, { id, package: name, severity, title, range, url });
    }
  if (found.size === 0 && Object.keys(vulnerabilities).length > 0)
    return { kind: 'unanswered', why: 'npm names packages, but no advisory' };
  return { kind: 'answered', packages, advisories: [...found.values()] };
}

/**
 * Reads the file of accepted advisories; what is wrong with it, in words.
 * @param {string} text
 * @returns {{ entries: readonly Accepted[], wrong: readonly string[] }}
 */
export function acceptedOf(text) {
  const read = v.safeParse(acceptedSchema, parsed(text));
  if (read.success) return { entries: read.output, wrong: [] };
  const wrong = read.issues.map((issue) => `entry ${v.getDotPath(issue) ?? 'list'}: ${issue.message}`);
  return { entries: [], wrong };
}

/**
 * Accepted advisories whose day is over: somebody has to look again.
 * @param {readonly Accepted[]} entries
 * @param {string} today as 2027-01-31
 */
export const expired = (entries, today) =>
  entries
    .filter(({ until }) => until < today)
    .map((entry) => `${entry.id} of ${entry.package} was accepted until ${entry.until}; look at it again`);

/**
 * What is wrong with the packages, in words; none when every advisory is accepted and every acceptance is needed.
 * @param {readonly Advisory[]} advisories
 * @param {readonly Accepted[]} entries
 */
export function unargued(advisories, entries) {
  /** @param {{ id: string, package: string }} one */
  const key = (one) => `${one.id} ${one.package}`;
  const accepted = new Set(entries.map(key));
  const known = new Set(advisories.map(key));
  return [
    ...advisories
      .filter((one) => !accepted.has(key(one)))
      .map((one) => `${one.package} ${one.range}, ${one.severity}: ${one.title} (${one.url})`),
    ...entries
      .filter((entry) => !known.has(key(entry)))
      .map((entry) => `${entry.id} of ${entry.package} is accepted, but npm does not name it; take it out`),
  ];
}
