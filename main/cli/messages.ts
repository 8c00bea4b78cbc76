import type { Failure } from '#contract/failure.ts'

const readingOptions = '[--encoding utf-8|gb18030|big5|utf-16le|utf-16be] [--timeout 秒]'

const commands: Readonly<Record<string, string>> = {
  parse: `nifu parse 文件… ${readingOptions}`,
  import: `nifu import --library 目录 文件或文件夹… ${readingOptions}`,
  mine: 'nifu mine --library 目录 [--out 目录] [--json]',
  suggest: 'nifu suggest --library 目录',
  compare: 'nifu compare 文件A 文件B',
  check: 'nifu check 文件 [--card 办件卡.json] [--library 目录]',
  export:
    'nifu export 文件 --to 输出.docx|.pdf|.html|.txt [--layout document|letter|body] [--edition delivery|public]',
  evaluate: 'nifu evaluate --library 目录 --holdout 文件…',
  serve: 'nifu serve [--library 目录] [--port 端口] [--open]',
}

/** How a command is used, or all of them when the name is none of ours. */
export function usageOf(command: string | null): string {
  const one = command !== null && Object.hasOwn(commands, command) ? commands[command] : undefined
  return one === undefined
    ? `用法：\n${Object.values(commands)
        .map((line) => `  ${line}`)
        .join('\n')}`
    : `用法：${one}`
}

/** What is wrong with a command line. */
export const usageProblems = {
  noCommand: '请给出命令。',
  unknownCommand: (name: string) => `没有“${name}”这个命令。`,
  noFile: '请给出要读取的文件。',
  oneFile: '请只给出一个文件。',
  twoFiles: '请给出两个文件。',
  noPath: '请给出要导入的文件或文件夹。',
  noLibrary: '请用 --library 给出范文库目录。',
  noTarget: '请用 --to 给出输出文件。',
  noHoldout: '请用 --holdout 给出用来检验的文件。',
  sameFile: '输出文件不能是原文件本身。',
  surplus: (word: string) => `不需要“${word}”。`,
  unknownOption: (name: string) => `没有“${name}”这个选项。`,
  missingValue: (name: string) => `选项“${name}”后面要有内容。`,
  needlessValue: (name: string) => `选项“${name}”后面不能有内容。`,
  format: (name: string) => `输出文件“${name}”要以 .docx、.pdf、.html 或 .txt 结尾。`,
  choice: (option: string, value: string, choices: readonly string[]) =>
    `选项“${option}”不能是“${value}”，可用：${choices.join('、')}。`,
  timeout: (value: string, most: number) =>
    `选项“--timeout”不能是“${value}”，要是大于 0、不超过 ${most} 的秒数。`,
  port: (value: string) => `端口“${value}”不对，要是 0 到 65535 的整数。`,
} as const

export const commandFailures = {
  badLine: { code: 'bad-request', message: '这一行不是有效的 JSON 请求，已跳过。请检查格式。' },
  unknownAnswer: {
    code: 'bad-request',
    message: '没有这条推荐可供反馈：编号不对，或它已经太久远。请用最近回答中的编号。',
  },
  cardMissing: {
    code: 'not-found',
    message: '没有找到办件卡文件，或没有权限读取。请检查 --card 后面的文件名。',
  },
  badCard: {
    code: 'bad-request',
    message: '办件卡文件不是有效的 JSON，或字段的写法不对。请按 parse 输出的 reply 填写。',
  },
  internal: { code: 'internal', message: '程序出错，没有完成。详情见标准错误输出。' },
} as const satisfies Record<string, Failure>

/** Standard output takes no more; `code` is the system's. */
export function outputLost(code: string): string {
  return code === 'ENOSPC'
    ? '磁盘已满，结果没有写完。请清理磁盘空间后重新运行。'
    : `结果没有写完（${code}）。请检查输出位置后重新运行。`
}

/** A file of records where one reply is asked for. */
export function severalReplies(file: string): Failure {
  return {
    code: 'unsupported',
    message: `“${file}”里不是正好一篇答复，这里只能用一篇。请把要用的那篇另存为 .txt 后再试。`,
  }
}

/** An archive where one reply is asked for. */
export function archiveGiven(file: string): Failure {
  return {
    code: 'unsupported',
    message: `“${file}”是压缩包，这里只能用一篇答复。请解压后选择其中一份文件，或用 parse、import 读取整包。`,
  }
}

/** A request that is JSON but has a field of another kind than the contract's. */
export function badField(field: string): Failure {
  return { code: 'bad-request', message: `这一行的“${field}”不合要求，已跳过。请对照说明改正。` }
}

export const notices = {
  noDisplay: '没有图形界面，请把上面的网址复制到浏览器打开。',
  noBrowser: '没有找到 Chromium、Edge 或 Chrome，请把上面的网址复制到浏览器打开。',
  habitsNotKept: '范文库正被拟复打开，这次的取舍只在本次推荐中有效。',
  tookOver: '上次没有正常退出，已接管范文库。',
} as const
