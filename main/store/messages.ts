import type { Failure } from '#contract/failure.ts'
import type { Warning } from '#contract/reply.ts'

/** What the store tells the clerk: each says what happened and what to do next; never a path outside the library. */
export const storeFailures = {
  diskFull: {
    code: 'disk-full',
    message: '磁盘已满，这次没有保存，范文库原有内容完好。请清理磁盘空间后重试。',
  },
  readOnly: {
    code: 'read-only',
    message:
      '范文库所在文件夹不可写，这次没有保存，原有内容完好。请检查文件夹权限，或把范文库移到可写的位置。',
  },
  fileInTheWay: {
    code: 'read-only',
    message:
      '范文库所在文件夹不可写：它的位置上是一个文件。这次没有保存，原有内容完好。请另选一个文件夹，或先移开那个文件。',
  },
  locked: {
    code: 'locked',
    message: '范文库正被其他程序占用，这次没有保存。请关闭其他打开它的程序（如同步盘、杀毒软件）后重试。',
  },
  damaged: {
    code: 'corrupt',
    message: '范文库文件已损坏。请退出并重新打开拟复，程序会从最近的完好副本恢复。',
  },
  unreachable: {
    code: 'internal',
    message: '读写范文库时出错，可能是磁盘或网络盘已断开。请检查后重试，原有内容没有改动。',
  },
  older: {
    code: 'stale',
    message: '这个范文库由旧版本的拟复建立，还没有更新。请先用本版拟复打开一次，再重试。',
  },
  missing: {
    code: 'not-found',
    message: '这个文件夹里没有范文库。请先导入范文，或选择正确的范文库文件夹。',
  },
} as const satisfies Record<string, Failure>

export function newerDatabase(found: number, known: number): Failure {
  return {
    code: 'unsupported',
    message: `这个范文库由更新版本的拟复建立（数据版本 ${found}，本程序支持到 ${known}）。请安装新版拟复后再打开，范文库没有改动。`,
  }
}

export function lockedBy(holder: { pid: number; host: string | null; url: string | null }): Failure {
  const where = holder.host === null ? `进程 ${holder.pid}` : `电脑“${holder.host}”上的进程 ${holder.pid}`
  const next =
    holder.host === null
      ? '请切换到已打开的拟复窗口，或先将其关闭。'
      : '请先在那台电脑上关闭拟复；如果确认它已关闭，可删除范文库文件夹中的 library.lock 文件后重试。'
  return { code: 'locked', message: `这个范文库已被打开（${where}）。${next}` }
}

export function recoveredFromBackup(movedTo: string, copyDate: string): Warning {
  return {
    code: 'recovered',
    message: `范文库文件损坏，已用 ${copyDate} 的完好副本恢复。此后的改动可能丢失，请核对。损坏的文件留存为 ${movedTo}。`,
  }
}

export function restoredMissing(copyDate: string): Warning {
  return {
    code: 'recovered',
    message: `没有找到范文库文件，已用 ${copyDate} 的完好副本恢复。此后的改动可能丢失，请核对。`,
  }
}

export function startedEmpty(movedTo: string): Warning {
  return {
    code: 'recovered-empty',
    message: `范文库文件损坏，又没有可用的完好副本，已新建空的范文库，请重新导入范文。损坏的文件留存为 ${movedTo}。`,
  }
}

export const staleLockNotice: Warning = {
  code: 'stale-lock',
  message: '上次拟复没有正常退出，已接管范文库。已保存的草稿都在，请核对最后几秒输入的内容。',
}

export function settingsReset(sections: readonly string[]): Warning {
  const names: Record<string, string> = {
    office: '单位信息',
    issue: '签发选项',
    appearance: '外观',
    panes: '窗格布局',
    reading: '读取文件',
    profile: '本地规则',
    ghostText: '推荐显示',
    editor: '写作',
  }
  const list = sections.map((section) => names[section] ?? section).join('、')
  return {
    code: 'settings-reset',
    message: `保存的设置有一部分无法识别（${list}），已改用默认值。请到“设置”中核对。`,
  }
}
