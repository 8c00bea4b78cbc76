import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Postings } from '#domain/mining/postings.ts'

const print = fc.integer({ min: 0, max: 0xffffffff })

test('each fingerprint votes for all clusters that have it, the newest first, however many there are', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(print, fc.integer({ min: 0, max: 5 })), { maxLength: 400 }), (prints) => {
      const postings = new Postings()
      const known = new Map<number, number[]>()
      prints.forEach((one, cluster) => {
        postings.add(one, cluster)
        known.set(one, [cluster, ...(known.get(one) ?? [])])
      })
      for (const [one, clusters] of known) {
        const place = postings.find(one)
        const votes = new Float32Array(prints.length)
        const voted = new Int32Array(prints.length)
        const count = postings.vote(place, 1, votes, voted, 0)
        expect({ count: postings.count(place), voted: Array.from(voted.subarray(0, count)) }).toEqual({
          count: clusters.length,
          voted: clusters,
        })
      }
    }),
  )
})

test('a fingerprint that no cluster has is not found, also among very many', () => {
  const postings = new Postings()
  for (let cluster = 0; cluster < 50_000; cluster += 1) postings.add(cluster * 2, cluster)
  expect([postings.find(7), postings.count(postings.find(99_998))]).toEqual([-1, 1])
})
