import { expect, test } from 'vitest';
import { read, rowsOf } from './support';

const HEAD = '姓名,证件号码,村（社区）,备注';

test('cells out of which signs are left that nobody sees are told', async () => {
  const result = await read(
    `${HEAD}\n王\u202e一,\u202a110105194912310025\u202c,新月,\n李二,110105194912310033,新月,外\u0007出\n赵\u200b三,110105194912310041,新月,`,
  );
  expect(rowsOf(result)).toMatchObject([
    { name: '王一', idNumber: '110105194912310025' },
    { name: '李二', idNumber: '110105194912310033', note: '外出' },
    { name: '赵三' },
  ]);
  expect(result.notes).toContainEqual({ code: 'unseen-signs', sheet: '', count: 4 });
});

test('nothing is told of a file without them', async () => {
  const { notes = [] } = await read(`${HEAD}\n王一,110105194912310025,新月,`);
  expect(notes.map(({ code }) => code)).not.toContain('unseen-signs');
});
