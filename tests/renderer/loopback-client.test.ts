import { expect, test } from 'vitest'
import { createLoopbackClient } from '#renderer/loopback-client.ts'
import type { Connection, UploadProgress } from '#renderer/loopback-client.ts'
import { common } from '#renderer/strings/common.ts'

interface Sent {
  path: string
  method: string
  authorization: string | null
  body: unknown
}

function clientAnswering(answer: (path: string) => Response | Promise<Response>) {
  const sent: Sent[] = []
  const connections: Connection[] = []
  const uploads: (UploadProgress | null)[] = []
  const client = createLoopbackClient({
    token: 'secret',
    fetch: async (path, init) => {
      sent.push({
        path,
        method: init.method ?? 'GET',
        authorization: new Headers(init.headers).get('authorization'),
        body: typeof init.body === 'string' ? JSON.parse(init.body) : init.body,
      })
      return answer(path)
    },
    onConnection: (connection) => connections.push(connection),
    onUpload: (progress) => uploads.push(progress),
  })
  return { client, sent, connections, uploads }
}

test('a request goes out with its name, its input and the token, and its result comes back as it is', async () => {
  const { client, sent } = clientAnswering(() => Response.json({ ok: true, value: { removed: 2 } }))
  const result = await client.request('library.remove', { replyIds: ['a', 'b'] })
  expect({ result, sent }).toEqual({
    result: { ok: true, value: { removed: 2 } },
    sent: [
      {
        path: '/api/request',
        method: 'POST',
        authorization: 'Bearer secret',
        body: { name: 'library.remove', input: { replyIds: ['a', 'b'] } },
      },
    ],
  })
})

test.each([
  ['the host is gone', () => Promise.reject(new TypeError('failed')), common.failed.hostGone, ['lost']],
  ['the token is refused', () => new Response('', { status: 401 }), common.failed.refused, ['refused']],
  ['the answer is no result', () => new Response('<html>'), common.failed.badAnswer, []],
])('when %s, the request fails with what to do', async (_, answer, message, connections) => {
  const one = clientAnswering(answer)
  const result = await one.client.request('app.info', {})
  expect([result.ok ? '' : result.error.message, one.connections]).toEqual([message, connections])
})

test('files are handed over in order with progress; those that fail are counted', async () => {
  const { client, sent, uploads } = clientAnswering((path) =>
    path.includes('b.txt')
      ? Response.json({ ok: false, error: { code: 'too-large', message: '太大' } })
      : Response.json({ ok: true, value: { id: path.slice(-5), name: path.slice(-5) } }),
  )
  const files = ['a.txt', 'b.txt', 'c.txt', 'd.txt'].map((name) => new File(['x'], name))
  const taken = await client.takeFiles(files)
  expect(taken).toEqual({ ok: true, value: ['a.txt', 'c.txt', 'd.txt'].map((name) => ({ id: name, name })) })
  expect(sent.map((one) => one.path).sort()).toEqual(files.map((file) => `/api/upload?name=${file.name}`))
  const last = uploads.at(-2)
  expect([uploads.at(-1), last?.done, last?.failures.length, last?.total]).toEqual([null, 4, 1, 4])
})

test('a file that cannot be read is told by its name and is no lost connection', async () => {
  const { client, connections } = clientAnswering(() => Promise.reject(new TypeError('failed')))
  const taken = await client.takeFiles([new File(['x'], '答复.txt')])
  expect([taken, connections]).toEqual([
    { ok: false, error: { code: 'not-found', message: common.failed.fileGone('答复.txt') } },
    [],
  ])
})

test('a request that gets through ends the loss of the connection', async () => {
  const answers = [
    () => Promise.reject(new TypeError('failed')),
    () => Response.json({ ok: true, value: {} }),
  ]
  const { client, connections } = clientAnswering(() => answers.shift()!())
  await client.request('app.info', {})
  await client.request('app.info', {})
  expect(connections).toEqual(['lost', 'connected'])
})

test('a cancelled hand-over stops and gives no files', async () => {
  const { client, sent, uploads } = clientAnswering(() => {
    uploads.at(-1)?.cancel()
    return Response.json({ ok: true, value: { id: 'x', name: 'x' } })
  })
  const files = Array.from({ length: 20 }, (_, index) => new File(['x'], `${index}.txt`))
  const taken = await client.takeFiles(files)
  expect([taken.ok ? '' : taken.error.code, sent.length]).toEqual(['cancelled', 1])
})

test('when no file can be handed over, the first reason is told', async () => {
  const { client } = clientAnswering(() =>
    Response.json({ ok: false, error: { code: 'disk-full', message: '磁盘已满' } }),
  )
  expect(await client.takeFiles([new File(['x'], 'a.txt')])).toEqual({
    ok: false,
    error: { code: 'disk-full', message: '磁盘已满' },
  })
})

test('events reach every listener until it leaves; what is no event is passed over', async () => {
  const frames = ['data: {"type":"changed","what":"library"}\n\n', 'data: {"type":"other"}\n\n']
  let send: (text: string) => void = () => {}
  const { client, connections } = clientAnswering(
    () =>
      new Response(
        new ReadableStream<Uint8Array>({
          start: (controller) => {
            send = (text) => controller.enqueue(new TextEncoder().encode(text))
          },
        }),
      ),
  )
  const seen: unknown[] = []
  const first = new Promise<void>((resolve) => {
    client.onEvent((event) => {
      seen.push(event)
      resolve()
    })
  })
  await new Promise((resolve) => setTimeout(resolve, 0))
  send(frames[1]! + frames[0]!)
  await first
  expect([seen, connections]).toEqual([[{ type: 'changed', what: 'library' }], ['connected']])
})
