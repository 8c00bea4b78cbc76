import { randomNumbers } from '../planted.ts'

/** A generator of numbers from 0 to 1. */
export type Random = () => number

export const seeded = randomNumbers

export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T
}

/** A whole number, both ends included. */
export function whole(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1))
}

const cut = (words: string) => words.split(' ')

/** Two-character words; a compound of two or three of them is a term that hardly two unrelated sentences share. */
const heads = cut(
  '社区 街区 校园 园区 楼宇 河道 湖泊 公园 绿地 道路 桥梁 隧道 管网 电梯 菜场 商圈 市集 书店 剧场 展馆 码头 驿站 食堂 工坊 车站 站点 泊位 岗亭 围墙 立面 屋面 步道 广场 庭院 水岸 农田 果园 山林 渔港 粮仓 课堂 教室 操场 病房 药房 诊室 窗口 柜台 平台 系统 网络 机房 基站 传感 终端 数据 档案 目录 清单 账本 图谱 模型 算法 标准 规范 章程 条例 预算 基金 贷款 保险 补贴 奖励 税收 租金 价格 物流 仓储 货运 客运 航线 班车 骑行 步行 消防 治安 急救 防汛 防台 供水 供电 供气 供热 排水 环卫 照明 绿化 养护 保洁 维修 检测 监测 预警 调度 执法 巡查 调解 信访 法律 公证 仲裁 就业 创业 培训 职教 托育 养老 助残 康复 护理 体检 疫苗 医保 社保 救助 慈善 志愿 文化 体育 旅游 民宿 非遗 戏曲 影视 动漫 电竞 会展 节庆 阅读 科普 竞赛 课程 教师 学生 家长 居民 村民 职工 商户 骑手 司机 租客 业主 老人 儿童 青年 妇女 残疾 退役 军属 侨胞 港澳',
)
const modifiers = cut(
  '智慧 数字 绿色 低碳 循环 共享 普惠 优质 特色 精品 样板 标杆 骨干 基层 沿街 沿江 滨水 临街 地下 高架 老旧 新建 改建 存量 增量 闲置 公共 民办 公办 市级 区级 村级 跨区 联合 综合 专项 常态 动态 远程 移动 在线 集中 分散 错时 夜间 周末 节日 冬季 夏季 汛期 旱季 早期 中期 长期 短期 应急 预防 主动 上门 一站 自助 无障 适老 亲子 童趣 书香 红色 历史 传统 现代 国际 开放 创新 高端 中端 小微 集体 个体 合作 股份 民生 便民 利民 惠企 助农 安全 清洁 节能 环保 再生 可视 智能 精细 网格 立体 多元 协同 融合 均衡 稳定 弹性 韧性 规模 连锁',
)
export const verbs = cut(
  '推进 完善 落实 开展 加强 优化 改善 布设 整治 规范 扩大 保障 建设 改造 修缮 升级 更新 启用 试点 推广 引进 培育 扶持 盘活 疏通 清理 拆除 新增 调整 整合 对接 打通 联通 覆盖 延伸 下沉 压缩 简化 公开 公示 征集 梳理 编制 修订 发布 印发 签订 验收 评估 督导 考核 通报 约谈 回访 走访 排查 登记 建档 配备 配置 储备 投放 采购 租赁 托管 运营 维护 巩固 提升 深化 细化 量化 硬化 美化 亮化 净化 激活 撬动 引导 鼓励 支持 指导 协调 会商 研判 督促 解决 化解 回应 答复 吸纳 采纳',
)
export const adverbs = cut(
  '持续 稳步 有序 深入 全面 积极 及时 分批 重点 主动 率先 同步 逐步 大力 着力 切实 扎实 认真 充分 严格 统筹 科学 精准 加快 高效 妥善 广泛 集中 定期 不断',
)
const means = cut(
  '召开座谈会 建立联席制度 引入第三方机构 设立专门窗口 组织志愿队伍 开展入户调查 安排专项资金 运用信息手段 召集居民议事 公布办事指南 开设监督热线 签订责任书 压实属地责任 借鉴外地做法 委托专业院所 发放调查问卷 举办现场说明会 派驻专职人员 划定责任片区 制作宣传手册 开通预约通道 设置缓冲时段 实行首问负责 推行告知承诺 落实双周例会 拉出问题清单 挂图倒排工期 错峰组织施工 邀请代表视察 建立回访台账',
)
const aims = cut(
  '让群众少跑腿 使居民住得安心 缓解供需矛盾 补齐设施短板 改善人居环境 消除安全隐患 形成长效机制 营造良好氛围 方便市民出行 守护城市记忆 减轻企业负担 提高办事效率 降低运行成本 激发市场活力 防止问题反弹 留住烟火气息 拓宽增收渠道 提振消费信心 增进邻里和睦 助力乡村振兴',
)
const subjects = cut(
  '我区 我局 我委 全区 各街道 各镇 有关部门 承办单位 属地街道 行业主管部门 区属国企 物业企业 运营公司 施工单位 设计团队 专家组 工作专班 派出机构 社会组织 居委会',
)
const leads = cut(
  '目前 今年以来 近年来 与此同时 此外 下一步 在此基础上 针对上述情况 从实际运行看 经实地核查 据统计 根据部门职责 按照年度安排 结合您的建议 为破解难题 总体来看 在前期调研中 通过多方努力 考虑到现实条件 从长远来说',
)
const linkers = cut('并 同时 进而 从而 以便 力争 确保 努力')

export function term(random: Random): string {
  const base = pick(random, modifiers) + pick(random, heads)
  return random() < 0.5 ? base : base + pick(random, heads)
}

function phrase(random: Random): string {
  const form = Math.floor(random() * 7)
  if (form === 0)
    return `${pick(random, adverbs)}${pick(random, verbs)}${term(random)}和${pick(random, heads)}${pick(random, heads)}`
  if (form === 1) return `${pick(random, means)}，${pick(random, verbs)}${term(random)}`
  if (form === 2)
    return `${pick(random, verbs)}${term(random)}的${pick(random, heads)}${pick(random, verbs)}工作`
  if (form === 3) return `将${term(random)}纳入${term(random)}${pick(random, verbs)}范围`
  if (form === 4)
    return `对${term(random)}进行${pick(random, adverbs)}${pick(random, verbs)}，${pick(random, aims)}`
  if (form === 5)
    return `由${pick(random, heads)}${pick(random, heads)}${pick(random, subjects)}${pick(random, verbs)}${term(random)}`
  return `${pick(random, verbs)}了${term(random)}、${term(random)}等${pick(random, heads)}`
}

/** One clause of prose, without a mark at its end. */
export function clause(random: Random): string {
  const form = Math.floor(random() * 4)
  if (form === 0) return `${pick(random, subjects)}${pick(random, adverbs)}${phrase(random)}`
  if (form === 1) return `${pick(random, linkers)}${phrase(random)}`
  if (form === 2) return `${phrase(random)}，${pick(random, linkers)}${pick(random, aims)}`
  return phrase(random)
}

/** One sentence of prose, 15 to 90 characters. */
export function sentence(random: Random): string {
  const lead = random() < 0.5 ? `${pick(random, leads)}，` : ''
  const figure = random() < 0.2 ? `，共${whole(random, 2, 900)}${pick(random, [...'处家个件项'])}` : ''
  return `${lead}${Array.from({ length: whole(random, 1, 3) }, () => clause(random)).join('，')}${figure}。`
}

export function paragraphOfProse(random: Random): string {
  return Array.from({ length: whole(random, 1, 5) }, () => sentence(random)).join('')
}

export const nouns = heads
export const subjectWords = subjects
