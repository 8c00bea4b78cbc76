import { expect, test } from 'vitest'
import { officePhones, withoutPrivateDetails } from '#domain/gbt9704/private-details.ts'

test.each([
  ['a mobile number', '请联系13800000000办理。', '请联系〔略〕办理。', 1],
  ['a mobile number in groups', '手机：138 0000 0000，+86 139-0000-0000。', '手机：〔略〕，〔略〕。', 2],
  ['an identity number', '证号11010119900101001X。', '证号〔略〕。', 1],
  ['the number beside a member', '委员联系电话：021-52000000。', '委员联系电话：〔略〕。', 1],
  ['an office number', '区科委电话52000000，热线12345。', '区科委电话52000000，热线12345。', 0],
  ['a long figure', '共投入13800000000000元。', '共投入13800000000000元。', 0],
])('the public edition handles %s', (_name, text, cleaned, removed) => {
  expect(withoutPrivateDetails(text)).toEqual({ text: cleaned, removed })
})

test.each([
  ['52000000', '52000000'],
  ['52000000、13800000000', '52000000'],
  ['021-52000000／52000001', '021-52000000／52000001'],
  ['13800000000', null],
])('of the phones %s the public edition keeps %s', (phone, kept) => {
  expect(officePhones(phone)).toBe(kept)
})
