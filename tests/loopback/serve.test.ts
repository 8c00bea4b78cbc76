import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request as startRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HostEvent } from '#contract/events.ts'
import type { Result } from '#contract/failure.ts'
import { createFileHandles } from '#host/files.ts'
import { refusals } from '#loopback/messages.ts'
import { type Loopback, startLoopback } from '#loopback/serve.ts'
import { type Answer, send } from './client.ts'

const token = 'the-token-of-this-test'
const authorization = `Bearer ${token}`
const folder = mkdtempSync(join(tmpdir(), 'nifu-loopback-'))
const uploadsDir = join(folder, 'uploads')
const listeners = new Set<(event: HostEvent) => void>()
let lastId = 0
const files = createFileHandles(() => `file-${(lastId += 1)}`)
let server: Loopback

beforeAll(async () => {
  mkdirSync(join(folder, 'page/assets'), { recursive: true })
  mkdirSync(uploadsDir)
  writeFileSync(join(uploadsDir, 'left-over.txt'), 'x')
  writeFileSync(join(folder, 'page/index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'page/assets/index-1a2b3c.js'), 'export {}')
  writeFileSync(join(folder, 'page/.hidden'), 'hidden')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'page/link.txt'))
  server = await startLoopback({
    host: {
      dispatch: async (name, input): Promise<Result<unknown>> => {
        if (name === 'throws') throw new Error('/home/clerk/secret path')
        return { ok: true, value: { name, input } }
      },
      onEvent: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    files,
    pageDir: join(folder, 'page'),
    uploadsDir,
    log: { info: () => {}, error: () => {} },
    token,
  })
})

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

function get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return send(server.port, { path, headers })
}

function post(path: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Answer> {
  return send(server.port, { method: 'POST', path, headers: { authorization, ...headers } }, body)
}

function valueOf(answer: Answer): unknown {
  const result = JSON.parse(answer.body) as Result<unknown>
  return result.ok ? result.value : result.error
}

test('A request with the token is dispatched and its result comes back.', async () => {
  const answer = await post('/api/request', JSON.stringify({ name: 'app.info', input: { a: '答复' } }))
  expect([answer.status, JSON.parse(answer.body)]).toEqual([
    200,
    { ok: true, value: { name: 'app.info', input: { a: '答复' } } },
  ])
})

test.each([
  ['evil.example', 403],
  ['evil.example:PORT', 403],
  ['127.0.0.1', 403],
  ['127.0.0.1:1', 403],
  ['127.0.0.1.evil.example:PORT', 403],
  ['localhost:PORT', 200],
  ['127.0.0.1:PORT', 200],
])('A request for the host %s is answered with %d, also for a static file.', async (host, status) => {
  const named = host.replace('PORT', String(server.port))
  const page = await get('/', { host: named })
  const api = await post('/api/request', '{"name":"x"}', { host: named })
  expect([page.status, api.status]).toEqual([status, status])
})

test.each([
  ['https://evil.example', 403],
  ['null', 403],
  ['http://127.0.0.1:1', 403],
  ['https://127.0.0.1:PORT', 403],
  ['http://127.0.0.1:PORT', 200],
  ['http://localhost:PORT', 200],
])('A request from the origin %s is answered with %d, whatever its token.', async (origin, status) => {
  const answer = await post('/api/request', '{"name":"x"}', {
    origin: origin.replace('PORT', String(server.port)),
  })
  expect(answer.status).toBe(status)
})

test.each(['', 'Bearer', 'Bearer ', 'Bearer x', `Basic ${token}`, `Bearer ${token}x`, `bearer${token}`])(
  'Without the right token (%j) every api path is refused.',
  async (wrong) => {
    const headers = { authorization: wrong }
    const answers = await Promise.all([
      post('/api/request', '{"name":"x"}', headers),
      post('/api/upload?name=a.txt', 'x', headers),
      post('/api/target', '{"name":"a.docx"}', headers),
      get('/api/events', headers),
      get('/api/download?id=file-1', headers),
      get('/api/nothing', headers),
    ])
    expect(answers.map(({ status, body }) => [status, JSON.parse(body)])).toEqual(
      answers.map(() => [401, { ok: false, error: refusals.token }]),
    )
  },
)

test('The page is served with its type, without a token, under a policy that forbids code from elsewhere and from strings.', async () => {
  const { status, headers, body } = await get('/')
  expect([status, headers['content-type'], headers['cache-control'], body]).toEqual([
    200,
    'text/html; charset=utf-8',
    'no-cache',
    '<!doctype html>',
  ])
  expect(headers).toMatchObject({
    'content-security-policy': expect.stringContaining("default-src 'none'; script-src 'self';") as string,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(headers['content-security-policy']).not.toContain('unsafe-eval')
})

test('Files with a hash in their name may be kept for ever.', async () => {
  const { headers } = await get('/assets/index-1a2b3c.js')
  expect([headers['content-type'], headers['cache-control']]).toEqual([
    'text/javascript; charset=utf-8',
    'public, max-age=31536000, immutable',
  ])
})

test.each([
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
  '/%2fetc/passwd',
  '//etc/passwd',
  '/link.txt',
  '/.hidden',
  '/assets',
  '/index.html%00.js',
  '/%',
  '/nothing.js',
])('Nothing outside the page can be reached: %s', async (path) => {
  const { status, body } = await get(path)
  expect([status, JSON.parse(body)]).toEqual([404, { ok: false, error: refusals.path }])
})

test('A static file can only be read.', async () => {
  expect((await post('/', 'x')).status).toBe(405)
})

test.each(['', '{', '[]', '{"input":{}}', 'null'])(
  'A body that is no request (%j) is a bad request.',
  async (body) => {
    const answer = await post('/api/request', body)
    expect([answer.status, valueOf(answer)]).toEqual([200, refusals.body])
  },
)

test('A body that says it is too long is refused before it is sent.', async () => {
  const answer = await new Promise<number>((resolve, reject) => {
    const outgoing = startRequest(
      {
        host: '127.0.0.1',
        port: server.port,
        method: 'POST',
        path: '/api/request',
        headers: { authorization, 'content-length': 65 * 1024 * 1024 },
      },
      (response) => {
        resolve(response.statusCode ?? 0)
        outgoing.destroy()
      },
    )
    outgoing.on('error', reject)
    outgoing.flushHeaders()
  })
  expect(answer).toBe(413)
})

test('A body without a length is refused as soon as it is too long.', async () => {
  const answer = await send(
    server.port,
    { method: 'POST', path: '/api/target', headers: { authorization, 'transfer-encoding': 'chunked' } },
    Buffer.alloc(128 * 1024, ' '),
  )
  expect([answer.status, valueOf(answer)]).toEqual([413, refusals.bodyTooLarge])
})

test('An unexpected error leaves without its message.', async () => {
  const answer = await post('/api/request', '{"name":"throws"}')
  expect([answer.status, valueOf(answer)]).toEqual([200, refusals.internal])
})

test('An uploaded file lies in the private folder under a name of our own, and is known by the name it was given.', async () => {
  const bytes = Buffer.from('对提案的答复\n', 'utf8')
  const answer = await post(`/api/upload?name=${encodeURIComponent('旧答复/../二〇二四/答复.TXT')}`, bytes)
  const picked = valueOf(answer) as { id: string; name: string }
  const known = files.resolve(picked.id)
  expect(picked.name).toBe('旧答复/二〇二四/答复.TXT')
  expect(known).toEqual({
    path: expect.stringMatching(/uploads\/[0-9a-f-]{36}\.txt$/) as string,
    name: '旧答复/二〇二四/答复.TXT',
  })
  expect(readFileSync(known!.path)).toEqual(bytes)
})

test.each(['', '..', '/', '\u0000'])('A file without a usable name (%j) is refused.', async (name) => {
  const answer = await post(`/api/upload?name=${encodeURIComponent(name)}`, 'x')
  expect(valueOf(answer)).toEqual(refusals.uploadName)
})

test('What the host wrote to a target can be fetched under its Chinese name; an upload cannot.', async () => {
  const made = valueOf(await post('/api/target', JSON.stringify({ name: '../答复 (1).docx' })))
  const { id, name } = made as { id: string; name: string }
  const early = await get(`/api/download?id=${id}`, { authorization })
  writeFileSync(files.resolve(id)!.path, 'document')
  const late = await get(`/api/download?id=${id}`, { authorization })
  const uploaded = valueOf(await post('/api/upload?name=a.txt', 'x')) as { id: string }
  const other = await get(`/api/download?id=${uploaded.id}`, { authorization })
  expect({
    name,
    early: early.status,
    late: [late.status, late.body, late.headers['content-disposition']],
    other: [other.status, valueOf(other)],
  }).toEqual({
    name: '答复 (1).docx',
    early: 404,
    late: [
      200,
      'document',
      `attachment; filename="reply.docx"; filename*=UTF-8''%E7%AD%94%E5%A4%8D%20%281%29.docx`,
    ],
    other: [404, refusals.target],
  })
})

test('Events reach a page that listens, as lines of data.', async () => {
  const response = await fetch(`http://127.0.0.1:${server.port}/api/events`, { headers: { authorization } })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  const first = await reader.read()
  for (const listener of listeners) listener({ type: 'changed', what: 'drafts' })
  const second = await reader.read()
  await reader.cancel()
  expect([response.headers.get('content-type'), first.value, second.value]).toEqual([
    'text/event-stream; charset=utf-8',
    ':\n\n',
    'data: {"type":"changed","what":"drafts"}\n\n',
  ])
})

test('The server listens on 127.0.0.1 alone, and its address carries the token in the fragment.', async () => {
  expect(server.url).toBe(`http://127.0.0.1:${server.port}/#token=${token}`)
  await expect(fetch(`http://[::1]:${server.port}/`)).rejects.toThrow('fetch failed')
})

test('Starting empties the folder for files on their way; closing ends the streams and removes it.', async () => {
  const place = join(folder, 'other-uploads')
  const other = await startLoopback({
    host: { dispatch: async () => ({ ok: true, value: null }), onEvent: () => () => {} },
    files,
    pageDir: join(folder, 'page'),
    uploadsDir: place,
    log: { info: () => {}, error: () => {} },
    token,
  })
  const stream = await fetch(`http://127.0.0.1:${other.port}/api/events`, { headers: { authorization } })
  await send(other.port, { method: 'POST', path: '/api/upload?name=a.txt', headers: { authorization } }, 'x')
  const before = existsSync(place)
  await other.close()
  expect([before, existsSync(place), existsSync(join(uploadsDir, 'left-over.txt'))]).toEqual([
    true,
    false,
    false,
  ])
  expect(await stream.text()).toBe(':\n\n')
  await expect(fetch(`http://127.0.0.1:${other.port}/`)).rejects.toThrow('fetch failed')
})
