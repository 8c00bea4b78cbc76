import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Finding } from '#contract/finding.ts'
import type { ReadReply, Reply } from '#contract/reply.ts'
import { check, createCheck } from '#domain/checking/check.ts'
import { libraryFacts } from '#domain/checking/library-facts.ts'
import { isSameMeeting } from '#domain/reply/same-meeting.ts'
import { parseReply } from '#domain/reply/parse.ts'

const seeds = readdirSync('seeds')
  .toSorted()
  .map((name) => parseReply(readFileSync(`seeds/${name}`, 'utf8')))
const seedLibrary = libraryFacts(seeds.map(({ reply }) => reply))
const pairs = seeds.flatMap((text, a) =>
  seeds.flatMap((card, b) => (a === b ? [] : [{ a, b, text, card: card.reply }])),
)

interface Golden {
  file: string
  text: string
  reply: Reply
}
const variants = readFileSync('tests/golden/parse/variants.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Golden)
  .map(({ text, reply }) => ({ read: parseReply(text), reply }))
const variantLibrary = libraryFacts(variants.map(({ reply }) => reply))

/** What of its own case a text must not keep on another card: a name for each rule and the text to be flagged. */
function foreignFacts({ reply: own }: ReadReply, card: Reply): [rule: RegExp, text: string][] {
  const wanted: [RegExp, string][] = []
  for (const name of own.addressees) {
    if (!card.addressees.includes(name)) wanted.push([/^(leftover-name|salutation)$/, name])
  }
  for (const [name, on] of [
    [own.signer, card.signer],
    [own.contact.name, card.contact.name],
  ]) {
    if (name && on && name !== on && name !== card.signer && name !== card.contact.name) {
      wanted.push([/^leftover-name$/, name])
    }
  }
  if (
    own.title !== null &&
    own.meeting !== null &&
    card.meeting !== null &&
    !isSameMeeting(own.meeting, card.meeting)
  ) {
    wanted.push([/^meeting$/, own.meeting])
  }
  if (own.number !== null && card.number !== null && Number(own.number) !== Number(card.number)) {
    wanted.push([/^number$/, own.number])
  }
  if (own.subject !== null && card.subject !== null && own.subject !== card.subject) {
    wanted.push([/^subject$/, own.subject])
  }
  if (own.honorific !== null && own.body !== card.body) wanted.push([/^honorific$/, own.honorific])
  if (own.kind !== null && own.title !== null && own.kind !== card.kind) wanted.push([/^kind$/, own.kind])
  return wanted
}

/** The same with what stands beside the names: who signs, where, how to reach whom, and what the body says of itself. */
function leftoversOf(read: ReadReply, card: Reply): [rule: RegExp, text: string][] {
  const own = read.reply
  const wanted = foreignFacts(read, card)
  const differs = (a: string | null, b: string | null): a is string => a !== null && b !== null && a !== b
  if (differs(own.organ, card.organ)) {
    wanted.push([/^(organ|leftover-place)$/, own.organ.slice(0, 3)])
    const [mine, yours] = [own.organ.slice(-1), card.organ?.slice(-1)]
    if (mine === '局' && yours === '会' && own.blocks.some(({ text }) => text.includes('我局'))) {
      wanted.push([/^self-word$/, '我局'])
    }
    const [place, other] = [own.organ.slice(0, 3), card.organ?.slice(0, 3)]
    if (place !== other && !place.endsWith('市')) wanted.push([/^(leftover-place|organ)$/, place])
  }
  if (differs(own.contact.phone, card.contact.phone)) wanted.push([/^contact$/, own.contact.phone])
  if (differs(own.documentNumber, card.documentNumber)) wanted.push([/^card-field$/, own.documentNumber])
  if (
    differs(own.handlingResult, card.handlingResult) &&
    own.handlingResult[0] !== card.handlingResult?.[0]
  ) {
    wanted.push([/^card-field$/, own.handlingResult])
  }
  return wanted
}

function missed(read: ReadReply, card: Reply, findings: readonly Finding[]): string[] {
  return foreignFacts(read, card)
    .filter(([rule, text]) => !findings.some((one) => rule.test(one.rule) && one.text.includes(text)))
    .map(([rule, text]) => `${rule.source} ${text}`)
}

/** Every place where a name of the other case stands must lie in a finding, not only the first. */
function uncovered(read: ReadReply, card: Reply, findings: readonly Finding[]): number[] {
  return read.reply.addressees
    .filter((name) => !card.addressees.includes(name))
    .flatMap((name) => [...read.text.matchAll(new RegExp(name, 'g'))].map(({ index }) => index))
    .filter(
      (at) => !findings.some(({ start, end, severity }) => severity === 'error' && start <= at && at < end),
    )
}

test('CHK-1 no left-over of the other case goes unnoticed in the twenty ordered pairs of the samples', () => {
  const misses = pairs.flatMap(({ a, b, text, card }) => {
    const findings = check(text, card, seedLibrary)
    return [...missed(text, card, findings), ...uncovered(text, card, findings).map((at) => `at ${at}`)].map(
      (miss) => `${a} on ${b}: ${miss}`,
    )
  })
  expect([pairs.length, misses]).toEqual([20, []])
})

/** Kinds of left-over of the text's own case, and how many of them were there to be found and were. */
function tallied(
  read: ReadReply,
  card: Reply,
  findings: readonly Finding[],
  tally: Record<string, [number, number]>,
) {
  for (const [rule, text] of leftoversOf(read, card)) {
    const found = findings.some((one) => rule.test(one.rule) && one.text.includes(text))
    const [all, hit] = (tally[rule.source] ??= [0, 0])
    tally[rule.source] = [all + 1, hit + (found ? 1 : 0)]
  }
}

test('CHK-1 CHK-14 nor in the 1,560 ordered pairs of invented replies from other places, whatever the kind', () => {
  const tally: Record<string, [there: number, found: number]> = {}
  const checkAgain = createCheck()
  for (const [a, { read }] of variants.entries()) {
    for (const [b, { reply }] of variants.entries()) {
      if (a !== b) tallied(read, reply, checkAgain(read, reply, variantLibrary), tally)
    }
  }
  for (const [all, hit] of Object.values(tally)) expect(hit).toBe(all)
  expect(Object.keys(tally).length).toBeGreaterThanOrEqual(11)
}, 120_000)

test('CHK-2 on its own card a sample shows its real slips and nothing else', () => {
  const found = seeds.map((read) =>
    check(read, read.reply, seedLibrary)
      .filter(({ severity }) => severity !== 'hint')
      .map(({ rule, text }) => [rule, text]),
  )
  expect(found).toEqual([
    [
      ['doubled-about', '关于'],
      ['figure', '近十场'],
      ['brackets', '）'],
    ],
    [
      ['doubled-about', '关于'],
      ['figure', '达55%'],
      ['figure', '21场'],
    ],
    [['pronoun', '您们']],
    [
      ['doubled-about', '关于'],
      ['misprint', '开起了'],
      ['figure', '超55%'],
      ['figure', '20余场'],
    ],
    [['doubled-about', '关于']],
  ])
})

test('CHK-2 the same without a card and when the reply itself is not in the library', () => {
  for (const [at, read] of seeds.entries()) {
    const others = libraryFacts(seeds.filter((other) => other !== read).map(({ reply }) => reply))
    const errors = check(read, null, others).filter(({ severity }) => severity === 'error')
    expect([at, errors]).toEqual([at, []])
  }
})

test('CHK-2 invented replies on their own cards: no error, and warnings only for slips that are there', () => {
  const findings = variants.flatMap(({ read, reply }) => check(read, reply, variantLibrary))
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  const warned = new Set(findings.filter(({ severity }) => severity === 'warning').map(({ rule }) => rule))
  expect(warned).toEqual(
    new Set(['doubled-about', 'pronoun', 'date-missing', 'document-number-brackets', 'doubled-word']),
  )
  const undated = variants.filter(({ reply }) => reply.date === null).length
  expect(findings.filter(({ rule }) => rule === 'date-missing')).toHaveLength(undated)
})
