import { describe, expect, it } from 'vitest';
import { IDENTITIES, type Identity } from '../../src/policy/vocabulary';
import { IDENTITY_WORDS, identityText, readIdentities } from '../../src/roster/identities';

const bit = (id: Identity): number => 1 << IDENTITIES.indexOf(id);

describe('identity words', () => {
  it.each(IDENTITIES)('%s: standard word and synonyms read alike', (id) => {
    const { zh, also } = IDENTITY_WORDS[id];
    for (const word of [zh, ...also]) {
      expect(readIdentities(word)).toEqual({ bits: bit(id), unknown: [], ambiguous: [], canonical: zh });
    }
  });

  it.each([
    ['disability-1', ['一级残疾', '残疾一级', '残1', '1级残疾', '壹级', '残疾１级', '残壹级']],
    ['disability-4', ['四级残疾', '残疾四级', '残4', '4级残疾', '肆级']],
    ['disability-2', ['肢体二级', '视力残疾2级', '二级听力残疾', '精神贰级', '多重２级']],
    ['tekun', ['五保', '五保户', '农村五保', '城市三无', '三无人员', '特困供养']],
    ['registered-poor', ['贫困户', '脱贫户', '建档立卡贫困户', '脱贫享受政策', '即时帮扶']],
    ['family-planning-rural', ['一女户', '双女户', '独生子女伤亡病残家庭']],
    ['edge', ['贫困边缘户', '边缘易致贫户']],
  ] as const)('%s', (id, words) => {
    for (const word of words) expect(readIdentities(word).bits).toBe(bit(id));
  });

  it('no word means two identities', () => {
    const words = Object.values(IDENTITY_WORDS).flatMap(({ zh, also, unsure = [] }) => [zh, ...also, ...unsure]);
    expect(new Set(words).size).toBe(words.length);
  });

  it('joins in the order of the list whatever separates the words', () => {
    for (const text of [
      '三级残疾、特困人员',
      '残3，五保',
      '三级残疾/特困人员',
      ' 特困人员 三级残疾;',
      '特困人员；残疾叁级',
      '特困人员、、三级残疾、五保户',
    ]) {
      expect(readIdentities(text)).toMatchObject({ canonical: '特困人员、三级残疾', unknown: [], ambiguous: [] });
    }
  });

  it('reads 低保 as rural and marks it', () => {
    for (const word of ['低保', '低保户', '低保对象']) {
      expect(readIdentities(`孤儿、${word}`)).toEqual({
        bits: bit('orphan') | bit('dibao-rural'),
        unknown: [],
        ambiguous: [word],
        canonical: '孤儿、农村低保',
      });
    }
  });

  it('tells what it does not know and reads the rest', () => {
    expect(readIdentities('因病致贫、孤儿、<b>')).toMatchObject({ bits: bit('orphan'), unknown: ['因病致贫', '<b>'] });
    expect(readIdentities('__proto__').unknown).toEqual(['__proto__']);
    expect(readIdentities('残5').unknown).toEqual(['残5']);
  });

  it('writes nothing for nobody', () => {
    expect([identityText(0), readIdentities('').canonical, readIdentities(' ').bits]).toEqual(['', '', 0]);
  });
});
