import type { Failure } from '#contract/failure.ts'
import type { Warning } from '#contract/reply.ts'

/** What the host tells the clerk: what happened, to which file, what to do next. */
export const hostFailures = {
  internal: {
    code: 'internal',
    message: '程序内部出错，这次操作没有完成，已保存的内容不受影响。请重试；若仍出错，请把日志交给技术人员。',
  },
  unknownRequest: { code: 'unknown-request', message: '这个操作本程序不支持。请刷新窗口或重新打开拟复。' },
  cancelled: { code: 'cancelled', message: '已取消，取消前完成的部分已经保留。' },
  closing: { code: 'cancelled', message: '拟复正在退出，这次操作没有开始。' },
  replyMissing: { code: 'not-found', message: '这篇范文已不在范文库中。请刷新列表。' },
  templateMissing: {
    code: 'not-found',
    message: '这个模板已不存在，可能在重新归纳时更换了。请刷新模板列表。',
  },
  structureMissing: { code: 'not-found', message: '所选的结构已不存在。请刷新后另选一个，或用通用结构。' },
  draftMissing: {
    code: 'not-found',
    message: '这份草稿已不在工作台上。请刷新列表，或从已删除的草稿中恢复。',
  },
  draftStale: {
    code: 'stale',
    message: '这份草稿已在别处保存过更新的内容，这次没有覆盖。请重新打开草稿后再改。',
  },
  revisionMissing: {
    code: 'not-found',
    message: '这个版本已经随时间精简，不再保留。请刷新版本列表，从留下的版本中选一个。',
  },
  groupMismatch: {
    code: 'bad-request',
    message: '这两份草稿不属于同一组，不能互相取用正文。请从同一组的草稿中选择。',
  },
  proposalEmpty: {
    code: 'empty',
    message: '没有读到提案的文字，办件没有改动。请换一个文件，或把提案的文字复制后粘贴进来。',
  },
  fileMissing: { code: 'not-found', message: '所选的文件已失效。请重新选择文件。' },
  targetMissing: { code: 'not-found', message: '保存位置已失效。请重新选择保存位置。' },
  sourceMissing: {
    code: 'not-found',
    message: '这篇范文是旧版本导入的，没有保留原文件内容，无法重新读取。请再次导入原文件。',
  },
  encodingCertain: {
    code: 'bad-request',
    message: '这篇范文的文字编码由文件本身确定，或没有保留原文件，不能换用其他编码。',
  },
  editMissing: { code: 'not-found', message: '这一步修改已经撤销过了。' },
  changeImpossible: {
    code: 'bad-request',
    message: '这一步没有完成：所选的内容没有足够的共同文字，或模板已经变化。请刷新后重新选择。',
  },
  slotNameUnfit: {
    code: 'bad-request',
    message: '空位的名称只能用汉字、字母和数字，不能以数字开头，也不能带空格和标点。请换一个名称。',
  },
  slotNameTaken: { code: 'bad-request', message: '这个模板里已有同名的空位，请换一个名称。' },
  structureChange: { code: 'bad-request', message: '整篇结构不能合并或拆分，只能改名、改写、保留或停用。' },
  importGone: { code: 'not-found', message: '这次预览已经失效。请重新选择模板文件。' },
  noTemplateFiles: {
    code: 'empty',
    message: '所选内容里没有模板文件（.hbs）。请选择从拟复导出的模板文件夹、压缩包或 .hbs 文件。',
  },
  jobMissing: { code: 'not-found', message: '这项任务已经结束。' },
} as const satisfies Record<string, Failure>

/** `place` is the field of the request that does not fit, empty for the whole. */
export function badRequest(place: string): Failure {
  const where = place === '' ? '' : `（${place}）`
  return { code: 'bad-request', message: `填写的内容不符合要求${where}，没有执行。请检查后重试。` }
}

/** A wording that breaks the language of templates. Lines and columns as a clerk counts them, from one. */
export function wordingUnfit(line: number, column: number, reason: string): Failure {
  return { code: 'bad-request', message: `第 ${line} 行第 ${column + 1} 字有误：${reason}` }
}

/** Why a file of templates cannot be read at all. */
export const templateFileErrors = {
  unreadable: '文件无法读取，请检查是否已被移动或没有权限。',
  tooLarge: '文件太大，不像是模板。',
  damaged: '压缩包不完整或设有密码，请重新复制一份。',
  encoding: '文件不是 UTF-8 编码，文字会变成乱码。请在记事本中打开，另存为 UTF-8 后再导入。',
  noText: '文件里有不是文字的内容，不像是模板。',
  double: (other: string) => `编号与“${other}”相同，只能导入其中一个。请删去一个，或改掉说明部分的 id。`,
} as const

/** @param file  of the reply that has the same text, null when it was removed */
export function sameAsOther(file: string | null): Failure {
  return {
    code: 'bad-request',
    message:
      file === null
        ? '重新读取的内容与一篇已移除的范文相同，没有改动。请先恢复那一篇，或移除这一篇。'
        : `重新读取的内容与范文库中的“${file}”相同，没有改动。如不需要两篇，请移除其中一篇。`,
  }
}

export function encodingUnfit(encoding: string): Failure {
  return {
    code: 'unsupported',
    message: `这份文件不能按 ${encoding} 读取，没有改动。请先预览，再选一种读得通的编码。`,
  }
}

/** What an import tells of a file besides what reading it told. */
export const importWarnings = {
  reread: {
    code: 'reread',
    message: '这份文件以前导入过，本次按新的规则重新读取并更新了原有范文，人工更正已保留。',
  },
  version: (file: string): Warning => ({
    code: 'version',
    message: `与“${file}”是同一篇答复的不同版本，已归为一组，归纳和推荐只用最新的一篇。如不是，请在范文中选择“不是同一份”。`,
  }),
} as const

/** What reading a proposal tells besides its contents. */
export const proposalWarnings = {
  several: (documents: number, file: string): Warning => ({
    code: 'several-documents',
    message: `所选文件里有 ${documents} 份文件，只读取了“${file}”。如不是这一份，请单独选择提案文件。`,
  }),
  noPoints: {
    code: 'no-points',
    message: '没有辨认出提案要求办理的事项。可以在提案要点里自行添加。',
  } satisfies Warning,
}

export const habitsLost: Warning = {
  code: 'habits-reset',
  message: '以往采纳和忽略推荐的记录无法识别，推荐顺序已从头学起，范文和模板不受影响。',
}

export function pathMissing(name: string): Failure {
  return { code: 'not-found', message: `没有找到“${name}”。请确认它没有被移动或删除。` }
}

export function pathForbidden(name: string): Failure {
  return { code: 'no-permission', message: `没有权限读取“${name}”。请检查权限，或复制到别处再导入。` }
}

export function samplesMissing(): Failure {
  return { code: 'not-found', message: '没有找到随程序附带的样例范文。请重新安装拟复，或导入自己的范文。' }
}

export const jobLabels = {
  waiting: '等待前一项任务',
  finding: '查找文件',
  mining: '归纳模板',
  indexing: '更新推荐',
  joining: '并入新的答复',
  copying: '保存副本',
} as const

/** The name of a file to issue when the draft has no title yet. */
export const untitledReply = '答复'

/** Tells the public edition from the other in the name of a file. */
export const publicSuffix = '（公开版）'

export const issueMessages = {
  issuedFile: (name: string): string => `签发 ${name}`,
  provenance: (number: string | null, revision: number): Warning => ({
    code: 'issued-here',
    message: `由本机签发${number === null ? '' : `，${number}`}，取自草稿第 ${revision} 稿。`,
  }),
  notInLibrary: {
    code: 'not-in-library',
    message: '文件已签发并登记，但没有加入范文库。可以把导出的文件再导入一次。',
  },
} as const

/** Why a draft was not issued, and what to do. */
export const issueFailures = {
  otherNumber: (number: string | null): Failure => ({
    code: 'bad-request',
    message: `这份草稿已${number === null ? '不编号' : `以“${number}”`}签发。如需换号，请先在发文登记中撤回。`,
  }),
  numberTaken: (number: string, title: string | null): Failure => ({
    code: 'bad-request',
    message: `“${number}”已用于${title === null ? '另一份文件' : `《${title}》`}，没有签发。请换一个序号。`,
  }),
  numberInLibrary: (number: string): Failure => ({
    code: 'bad-request',
    message: `范文库中已有答复使用“${number}”，没有签发。请换一个序号。`,
  }),
  openErrors: (errors: readonly { message: string }[]): Failure => ({
    code: 'bad-request',
    message: `还有 ${errors.length} 处错误没有处理，没有签发：${errors[0]?.message ?? ''}请改正，或写明理由后保留。`,
  }),
  recordMissing: { code: 'not-found', message: '这条登记已经撤回，或已不存在。请刷新发文登记。' },
  paperMissing: { code: 'not-found', message: '没有找到随程序附带的文书模板。请重新安装拟复。' },
  fileMissing: { code: 'not-found', message: '登记中没有这份文件。请刷新发文登记。' },
} as const satisfies Record<string, Failure | ((...args: never[]) => Failure)>
