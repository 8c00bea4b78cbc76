import { expect, test } from 'vitest'
import { officePhones, withoutPrivateDetails } from '#domain/gbt9704/private-details.ts'

test.each([
  ['a mobile number', '请联系13800000000办理。', '请联系〔略〕办理。', ['mobile 13800000000']],
  [
    'a mobile number in groups',
    '手机：138 0000 0000，+86 139-0000-0000。',
    '手机：〔略〕，〔略〕。',
    ['mobile 138 0000 0000', 'mobile +86 139-0000-0000'],
  ],
  ['an identity number', '证号11010119900101001X。', '证号〔略〕。', ['identity 11010119900101001X']],
  [
    'the number beside a member',
    '委员联系电话：021-52000000。',
    '委员联系电话：〔略〕。',
    ['member-contact 021-52000000'],
  ],
  ['an office number', '区科委电话52000000，热线12345。', '区科委电话52000000，热线12345。', []],
  ['a long figure', '共投入13800000000000元。', '共投入13800000000000元。', []],
])('GBT-4: the public edition handles %s', (_name, text, cleaned, removed) => {
  const given = withoutPrivateDetails(text)
  expect([given.text, given.removed.map((each) => `${each.kind} ${each.text}`)]).toEqual([cleaned, removed])
})

test.each([
  ['52000000', '52000000', []],
  ['52000000、13800000000', '52000000', ['13800000000']],
  ['021-52000000／52000001', '021-52000000／52000001', []],
  ['13800000000', null, ['13800000000']],
])('GBT-4: of the phones %s the public edition keeps %s', (phone, kept, removed) => {
  const given = officePhones(phone)
  expect([given.phone, given.removed.map((each) => each.text)]).toEqual([kept, removed])
})
