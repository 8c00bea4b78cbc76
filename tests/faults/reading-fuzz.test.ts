import { afterAll, expect, test, vi } from 'vitest'
import { archiveSample, formatSamples } from '#tests/reading/format-samples.ts'
import { mutate } from './mutate.ts'
import { ReadingThread } from './reading-thread.ts'
import { faultOf } from './soundness.ts'

/** All mutated files together; each sample has its share. */
const mutatedFiles = 2_000

vi.setConfig({ testTimeout: 150_000 })

const thread = new ReadingThread()
afterAll(() => thread.close())

const samples = [...formatSamples, archiveSample]
const share = Math.ceil(mutatedFiles / samples.length)

test.each(formatSamples)('the sample $name is read as it is', async ({ name, bytes, format }) => {
  const came = await thread.read({ bytes, name })
  expect('documents' in came && came.documents.map(({ result }) => result.ok && result.format)).toEqual([
    format,
  ])
})

test.each(samples)(
  `${share} files with faults in them, made of $name, are read or refused, each whole`,
  async ({ name, bytes, kind }) => {
    const faults: string[] = []
    for (let seed = 1; seed <= share; seed++) {
      const came = await thread.read({ bytes: mutate(bytes, kind, seed), name })
      if (!('documents' in came)) {
        faults.push(`seed ${seed}: ${JSON.stringify(came)}`)
        continue
      }
      if (came.documents.length === 0) faults.push(`seed ${seed}: nothing`)
      for (const document of came.documents) {
        const fault = faultOf(document.name, document.result)
        if (fault !== null) faults.push(`seed ${seed}: ${fault}`)
      }
    }
    expect(faults).toEqual([])
  },
)
