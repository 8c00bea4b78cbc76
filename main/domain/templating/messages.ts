/** What stands in a draft where a value is missing. */
export const missingMark = (name: string): string => `〔待补：${name}〕`

/** Why a template is refused. Each names the offending text and says what is allowed. */
export const templateMessages = {
  syntax: (detail: string) => `模板写法有误，无法读懂：${detail}。请检查双花括号是否成对。`,
  deep: (most: number) => `可选内容一层套一层，最多 ${most} 层。请拆成几个模板。`,
  long: (most: number) =>
    `模板太长：空位和可选内容合计不能超过 ${most.toLocaleString('en')} 处。请拆成几个模板。`,
  helper: (name: string) => `模板中不能使用“${name}”：只允许空位、if 和 unless。`,
  decorator: '模板中不能使用装饰器（{{* …}}）。',
  partial: (name: string) => `找不到套语“${name}”，或此处不允许引用套语。`,
  path: (name: string) => `空位名“${name}”不合规：只能是一个名称，不能带路径、下标或特殊对象。`,
  argument: (name: string) => `“${name}”后面不能带参数。`,
  condition: (name: string) => `“${name}”后面须有且只有一个空位名。`,
  unknownSlot: (name: string) => `模板中的空位“${name}”没有说明类型。`,
  unusedSlot: (name: string) => `说明了空位“${name}”，但模板中没有用到。`,
  header: '模板文件开头缺少说明部分（以 --- 起止）。',
  field: (name: string) => `模板文件的说明部分缺少“${name}”，或其内容不对。`,
} as const
