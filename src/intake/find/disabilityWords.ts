/** Heads of disabilities, their certificates and grades: words as in `SYNONYMS`. */
export const DISABILITY_WORDS = {
  disabilityGrade: [
    [
      '残疾等级',
      '残疾级别',
      '残疾程度',
      '残疾等级情况',
      '残疾类别等级',
      '残疾类别及等级',
      '残疾类型等级',
      '残疾类型及等级',
      '残疾证等级',
      '残疾证级别',
      '残疾人证等级',
      '残疾证残疾等级',
      '现等级',
      '现残疾等级',
      '变更后等级',
      '变更后残疾等级',
    ],
    ['残疾类别', '残疾类型', '残疾情况', '残疾', '残疾证类别', '残疾证类型', '残疾人证类别', '残疾证残疾类别'],
  ],
  disabilityCert: [['残疾证号', '残疾人证号', '残疾证号码', '残疾人证号码', '残疾证', '残疾证编号']],
  certificateState: [
    ['证件状态', '残疾证状态', '残疾人证状态', '残疾人证件状态', '残疾证件状态', '持证状态', '证书状态', '办证状态'],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly string[])[]>>;
