import { type Outcome, type Profile, type ProfileInput, profileSchema } from '#contract/profile.ts'

type Result = Profile['results'][number]

function result(mark: string, meaning: string, outcome: Outcome): Result {
  return { mark, meaning, outcome }
}

/** Nothing but what most places understand: letters whose meaning an office has to confirm. */
const general: ProfileInput = {
  name: '通用',
  results: [
    result('A', '已经解决或采纳', 'solved'),
    result('B', '正在解决或列入计划', 'underway'),
    result('C', '因条件限制暂不能解决', 'declined'),
    result('D', '留作参考', 'reference'),
  ],
  resultWords: [],
  organEndings: [],
}

/** Words under the title, as replies published there have them; values of the city's report of 2023 (shfzb.com.cn). */
const shanghai: ProfileInput = {
  name: '上海市',
  results: [
    result('解决或采纳', '所提问题已经解决或意见已被采纳', 'solved'),
    result('正在解决', '正在解决', 'underway'),
    result('计划解决', '列入计划解决', 'planned'),
    result('留作参考', '留作参考', 'reference'),
  ],
  resultWords: ['解决采纳', '列入计划'],
  organEndings: [],
}

/** Letters top right of the first page (hhrd.net). */
const nationalCongress: ProfileInput = {
  name: '全国人大代表建议',
  resultPlace: 'top-right',
  results: [
    result('A', '所提问题已经解决或基本解决', 'solved'),
    result('B', '所提问题正在解决或列入规划解决', 'underway'),
    result('C', '所提问题待以后解决', 'declined'),
    result('D', '所提问题留作参考', 'reference'),
  ],
  resultWords: [],
  organEndings: [],
}

/** Letters beside the title (fsou.com 172754, a provincial bureau). */
const zhejiang: ProfileInput = {
  name: '浙江省',
  resultPlace: 'top-right',
  results: [
    result('A', '所提问题已经解决', 'solved'),
    result('B', '所提问题部分解决或列入计划解决', 'planned'),
    result('C', '受条件限制留作参考或不可行', 'declined'),
  ],
  resultWords: [],
  organEndings: [],
}

/** A city's statistics of 2011 (news.cnnb.com.cn). */
const ningbo: ProfileInput = {
  name: '宁波市',
  results: [
    result('已解决', '所提问题已经解决', 'solved'),
    result('部分解决或列入计划', '部分解决或列入计划解决', 'planned'),
    result('尚不能解决', '受条件限制尚不能解决', 'declined'),
    result('留作参考', '留作参考', 'reference'),
  ],
  resultWords: ['部分解决或列入计划解决'],
  organEndings: [],
}

/** Report of 2023 (jx.chinadaily.com.cn). */
const jiangxi: ProfileInput = {
  name: '江西省',
  results: [
    result('A', '采纳或基本解决', 'solved'),
    result('B', '列入计划解决', 'planned'),
    result('C', '留作参考', 'reference'),
  ],
  resultWords: ['采纳或基本解决'],
  organEndings: [],
}

/** An education department's scale of 2015 (lanzhou.baogaosu.com). */
const gansu: ProfileInput = {
  name: '甘肃省',
  results: [
    result('A', '已解决', 'solved'),
    result('B', '正在解决或列入计划', 'underway'),
    result('C', '暂未解决或留作参考', 'declined'),
  ],
  resultWords: ['暂未解决', '暂未解决或留作参考'],
  organEndings: [],
}

/** Words of 2016 (static.nfapp.southcn.com). */
const shenzhen: ProfileInput = {
  name: '深圳市',
  results: [
    result('已解决或基本解决', '已解决或基本解决', 'solved'),
    result('正在解决或列入计划', '正在解决或列入计划解决', 'underway'),
    result('条件限制暂不能解决', '因条件限制暂不能解决', 'declined'),
    result('留作参考', '留作参考', 'reference'),
  ],
  resultWords: [],
  organEndings: [],
}

/** Words of 2009 (cnhubei.com). */
const wuhan: ProfileInput = {
  name: '武汉市',
  results: [
    result('解决或采纳', '已经解决或采纳', 'solved'),
    result('列入解决计划', '列入解决计划', 'planned'),
    result('受条件限制不能办理', '受条件限制不能办理', 'declined'),
  ],
  resultWords: [],
  organEndings: [],
}

/** A city's scale of 2023 whose B and C are not those of the National People's Congress (mirror henanshanlin.com). */
const startedAndPlanned: ProfileInput = {
  name: '河南、安徽部分市县',
  results: [
    result('A', '所提问题已经解决', 'solved'),
    result('B', '所提问题正在解决或已启动解决程序', 'underway'),
    result('C', '所提问题列入规划逐步解决', 'planned'),
  ],
  resultWords: ['已启动', '已列入规划'],
  organEndings: [],
}

/** Ministries print the role they had in handling an item, which is no result. */
const ministries: ProfileInput = {
  name: '国务院部委',
  results: [],
  resultWords: [],
  organEndings: ['总局', '总署', '委员会', '管理局', '办公室'],
}

/** The vocabularies that come with the program; the general one first. Each names its source. */
export const profiles: readonly Profile[] = [
  general,
  shanghai,
  nationalCongress,
  zhejiang,
  ningbo,
  jiangxi,
  gansu,
  shenzhen,
  wuhan,
  startedAndPlanned,
  ministries,
].map((profile) => profileSchema.parse(profile))
