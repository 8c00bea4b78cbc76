import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Finding } from '#contract/finding.ts'
import type { ReadReply, Reply } from '#contract/reply.ts'
import { check } from '#domain/checking/check.ts'
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

test('CHK-1 nor in the pairs of invented replies from other places', () => {
  const misses = variants.flatMap(({ read }, a) =>
    variants.flatMap(({ reply }, b) =>
      a === b
        ? []
        : missed(read, reply, check(read, reply, variantLibrary)).map((miss) => `${a} on ${b}: ${miss}`),
    ),
  )
  expect(misses).toEqual([])
})

test('CHK-2 on its own card a sample shows its real slips and nothing else', () => {
  const found = seeds.map((read) =>
    check(read, read.reply, seedLibrary)
      .filter(({ severity }) => severity !== 'hint')
      .map(({ rule, text }) => [rule, text]),
  )
  expect(found).toEqual([
    [
      ['doubled-about', '关于'],
      ['brackets', '）'],
    ],
    [['doubled-about', '关于']],
    [['pronoun', '您们']],
    [['doubled-about', '关于']],
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
  expect(warned).toEqual(new Set(['doubled-about', 'pronoun', 'date-missing']))
  const undated = variants.filter(({ reply }) => reply.date === null).length
  expect(findings.filter(({ rule }) => rule === 'date-missing')).toHaveLength(undated)
})
