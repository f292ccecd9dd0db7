// Reads a backup (.cztz), or the records of a database, of every format there has been (1 to 6), by what is written below and by
// nothing else: no code of the product, no package. Whoever finds such a file when the product is long gone has this description.
//
//   node test/old/plainReader.mjs 备份.cztz > 名册.csv
//
// The file: 8 bytes of magic, version (uint32, little endian as all numbers), length of the manifest, SHA-256 of the manifest (32
// bytes), the manifest (JSON; `sections`: bytes and sha256 of each), then the sections, each gzip: 4 bytes of length, JSON, bytes.
// Rows stand as columns in chunks of 16,384; texts as codes into dictionaries; what came later stands in a log of changes.
//
// Since version 6 the records of a database may be sealed: `openRecords` opens them with the password. Since format 5 there is an audit
// log, since format 6 with notes of what left: `readAudit` compares its seals.
import { createDecipheriv, createHash, pbkdf2Sync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

const ROWS = 16_384;
const EMPTY = -2147483648; // no day, no amount
const UNREADABLE = -2147483647; // its text is in `raw`
const DAYS = ['birth', 'identityDate', 'circumstanceDate', 'payDate'];
/** Column → header, in the order of the standard template; behind them two of the workbook's own (since format 2). */
export const COLUMNS = {
  name: '姓名',
  idKind: '证件类型',
  idNumber: '证件号码',
  sex: '性别',
  birth: '出生日期',
  household: '户编号',
  relation: '与户主关系',
  unit: '单位',
  group: '组',
  address: '住址',
  phone: '联系电话',
  kind: '人员类型',
  identities: '身份类别',
  identityDate: '身份认定日期',
  tier: '档次',
  exclusion: '其他参保',
  circumstance: '特殊情形',
  circumstanceDate: '情形日期',
  payDate: '缴费日期',
  payAmount: '缴费金额',
  channel: '缴费渠道',
  receipt: '票据号',
  reason: '未缴原因',
  note: '备注',
  mark: '标记',
  place: '位置',
};
/** Bit n of the column `identities`. */
const IDENTITIES = [
  '特困人员',
  '孤儿',
  '事实无人抚养儿童',
  '困境儿童',
  '城镇低保',
  '农村低保',
  '兜底脱贫对象',
  '一级残疾',
  '二级残疾',
  '三级残疾',
  '四级残疾',
  '重度残疾',
  '建档立卡',
  '边缘户',
  '优抚对象',
  '计生后遗症',
  '计生特扶',
  '独生子女',
  '农村计生家庭',
  '被征地农民',
  '特殊困难人员',
  '困难大学生',
  '低收入重病患者',
];

/** The rows of a backup file, and what its manifest says. Throws where anything does not fit its checksum. */
export function readBackup(file) {
  const magic = [0x43, 0x5a, 0x54, 0x5a, 0x0d, 0x0a, 0x1a, 0x0a];
  if (magic.some((byte, index) => file[index] !== byte)) throw new Error('no backup of this program');
  if (file.readUInt32LE(8) !== 1) throw new Error('an encrypted file, or one of a later version');
  const start = 48 + file.readUInt32LE(12);
  const json = file.subarray(48, start);
  if (sha256(json) !== file.subarray(16, 48).toString('hex')) throw new Error('the manifest is damaged');
  const manifest = JSON.parse(json.toString('utf8'));
  const records = { chunks: [], pools: [], changes: [], audit: [] };
  let at = start;
  for (const { bytes, sha256: sum } of manifest.sections) {
    const packed = file.subarray(at, at + bytes);
    at += bytes;
    if (sha256(packed) !== sum) throw new Error('a section is damaged');
    readSection(gunzipSync(packed), records);
  }
  return { manifest, rows: readRows(manifest.head, records), audit: readAudit(records.audit) };
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Other kinds of section (rows that wait or were settled, village packages) hold no rows of the roster. */
function readSection(bytes, { chunks, pools, changes, audit }) {
  const length = bytes.readUInt32LE(0);
  const told = JSON.parse(bytes.subarray(4, 4 + length).toString('utf8'));
  const rest = Uint8Array.from(bytes.subarray(4 + length));
  if (told.kind === 'chunk') chunks.push({ ...told.record, data: rest });
  else if (told.kind === 'pool') {
    const ends = new Uint32Array(rest.buffer.slice(0, told.texts * 4));
    pools.push({ ...told.record, ends, bytes: rest.slice(told.texts * 4) });
  } else if (told.kind === 'changes') changes.push(...told.records);
  else if (told.kind === 'audit') audit.push(...told.records);
}

/**
 * The entries of the audit log in their order: who, when, what. The seal of each is the SHA-256 of the JSON of what stands below, the
 * seal before it first; the checksum of a note is over the JSON of it. Throws where one does not fit: the log was altered.
 */
export function readAudit(entries) {
  let before = '';
  return [...entries]
    .sort((a, b) => a.n - b.n)
    .map(({ n, at, by = '', what, seq, sum, undone, asOf, hash, note }) => {
      const sealed = JSON.stringify([before, n, at, by, what, seq, sum, undone, asOf]);
      const fits = sha256(Buffer.from(sealed)) === hash && (note === undefined) === (what !== 'note');
      if (!fits || (note !== undefined && sha256(Buffer.from(JSON.stringify(note))) !== sum))
        throw new Error(`entry ${n} of the audit log was altered`);
      before = hash;
      return note === undefined ? { n, at, by, what } : { n, at, by, what, note };
    });
}

/** Living persons by their row: column → text, blank cells left out. From the records of one workbook, of a file or of a database. */
export function readRows(head, { chunks, pools, changes }) {
  const texts = dictionaries(pools);
  const table = Array.from({ length: head.length }, () => ({ alive: false, cells: {} }));
  for (const chunk of chunks) readChunk(chunk, texts, table);
  // The chunks hold what was done when they were written: `undoneThen` of the records up to `checkpoint` was not.
  const within = (ranges, seq) => ranges.some(([from, to]) => from <= seq && seq <= to);
  const log = [...changes].sort((a, b) => a.seq - b.seq);
  const inChunks = ({ seq }) => seq <= head.checkpoint && !within(head.undoneThen, seq);
  const isDone = ({ seq }) => !within(head.undone, seq);
  for (const record of [...log].reverse()) if (inChunks(record) && !isDone(record)) play(table, record.change, true);
  for (const record of log) if (!inChunks(record) && isDone(record)) play(table, record.change, false);
  return new Map([...table.entries()].filter(([, row]) => row.alive).map(([row, { cells }]) => [row, cells]));
}

const KEYS = {
  workbooks: ['id'],
  heads: ['workbook'],
  chunks: ['workbook', 'index'],
  pools: ['workbook', 'field', 'segment'],
  changes: ['workbook', 'seq'],
  layouts: ['workbook'],
  tray: ['workbook', 'id'],
  mappings: ['shape'],
  closed: ['workbook', 'id'],
  audit: ['workbook', 'n'],
  parcels: ['workbook', 'id'],
  settings: ['key'],
};

/**
 * The records of a database's stores (store → records), opened. The record `lock` of the settings holds a key, AES-256-GCM under one
 * made from the password by PBKDF2-SHA256. Under that key each sealed record is XChaCha20-Poly1305: `sealed` is 24 bytes of nonce, the
 * record, 16 bytes of tag; what is authenticated beside it is the JSON of [1, store, primary key]. In it: 4 bytes of length, JSON
 * (`value`; `arrays`: path in it, kind, count), and from multiples of four on the bytes of these arrays.
 */
export function openRecords(stores, password) {
  const lock = stores.settings.find(({ key }) => key === 'lock')?.value;
  const dataKey = lock === undefined ? null : unwrap(lock, password);
  const opened = (store) => (record) => (record.sealed === undefined ? record : open(store, record, dataKey));
  return Object.fromEntries(Object.entries(stores).map(([store, records]) => [store, records.map(opened(store))]));
}

function unwrap({ format, rounds, salt, iv, wrapped }, password) {
  const key = pbkdf2Sync(password.normalize('NFKC'), salt, rounds, 32, 'sha256');
  const cipher = createDecipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(`premium-ledger lock ${format} ${rounds} ${[...salt].join(',')}`));
  return decrypted(cipher, wrapped);
}

function open(store, record, dataKey) {
  const keys = KEYS[store].map((name) => record[name]);
  const beside = JSON.stringify([1, store, keys.length === 1 ? keys[0] : keys]);
  const nonce = record.sealed.subarray(0, 24);
  const iv = Buffer.concat([Buffer.alloc(4), nonce.subarray(16)]);
  const cipher = createDecipheriv('chacha20-poly1305', hChaCha20(dataKey, nonce), iv, { authTagLength: 16 });
  const told = record.sealed.subarray(24);
  cipher.setAAD(Buffer.from(beside), { plaintextLength: told.length - 16 });
  const bytes = decrypted(cipher, told);
  const length = bytes.readUInt32LE(0);
  const { value, arrays } = JSON.parse(bytes.subarray(4, 4 + length).toString('utf8'));
  const aligned = (size) => Math.ceil(size / 4) * 4;
  let at = aligned(4 + length);
  for (const [path, kind, count] of arrays) {
    const size = kind === 'u8' ? count : count * 4;
    const part = Uint8Array.from(bytes.subarray(at, at + size));
    at += aligned(size);
    const holder = path.slice(0, -1).reduce((each, step) => each[step], value);
    holder[path.at(-1)] = kind === 'u8' ? part : new Uint32Array(part.buffer);
  }
  return value;
}

/** What stands before the tag of 16 bytes. Throws where the tag does not fit. */
function decrypted(cipher, told) {
  cipher.setAuthTag(told.subarray(-16));
  return Buffer.concat([cipher.update(told.subarray(0, -16)), cipher.final()]);
}

/** XChaCha20's key for the last 8 bytes of its nonce, from the first 16: twenty rounds of ChaCha, of which the outer rows stay. */
function hChaCha20(key, nonce) {
  const words = (bytes) => [...new Uint32Array(Uint8Array.from(bytes).buffer)];
  const x = Uint32Array.from([...words(Buffer.from('expand 32-byte k')), ...words(key), ...words(nonce.subarray(0, 16))]);
  const turn = (a, b, by) => {
    const mixed = x[a] ^ x[b];
    x[a] = (mixed << by) | (mixed >>> (32 - by));
  };
  const quarter = (a, b, c, d) => {
    for (const [first, second] of [
      [16, 12],
      [8, 7],
    ]) {
      x[a] += x[b];
      turn(d, a, first);
      x[c] += x[d];
      turn(b, c, second);
    }
  };
  for (let round = 0; round < 10; round += 1) {
    for (let column = 0; column < 4; column += 1) quarter(column, column + 4, column + 8, column + 12);
    for (let row = 0; row < 4; row += 1) quarter(row, 4 + ((row + 1) % 4), 8 + ((row + 2) % 4), 12 + ((row + 3) % 4));
  }
  return Buffer.from(Uint32Array.from([...x.subarray(0, 4), ...x.subarray(12)]).buffer);
}

function dictionaries(pools) {
  const texts = {};
  const utf8 = new TextDecoder();
  for (const { field, ends, bytes } of [...pools].sort((a, b) => a.segment - b.segment)) {
    let from = 0;
    for (const end of ends) {
      (texts[field] ??= []).push(utf8.decode(bytes.subarray(from, end)));
      from = end;
    }
  }
  return texts;
}

function readChunk({ index, rows, columns, data, raw }, texts, table) {
  const first = index * ROWS;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  for (const { id, width, base, at } of columns) {
    const isNumber = id === 'payAmount' || DAYS.includes(id);
    for (let row = 0; row < rows; row += 1) {
      const value = numberAt(view, { width, base, at, row, empty: isNumber ? EMPTY : 0 });
      const person = table[first + row];
      if (id === 'alive') person.alive = value === 1;
      else put(person, id, textOf(id, value, texts[id] ?? ['']));
    }
  }
  for (const { field, rows: where, texts: told } of raw)
    for (const [step, row] of where.entries()) put(table[first + row], field, told[step]);
}

/** Width 0: all rows hold `base`. 1 and 2: 0 is empty, 1 unreadable, n is base + n − 2. 4: the number itself. */
function numberAt(view, { width, base, at, row, empty }) {
  if (width === 0) return base;
  if (width === 4) return view.getInt32(at + row * 4, true);
  const mark = width === 1 ? view.getUint8(at + row) : view.getUint16(at + row * 2, true);
  return mark === 0 ? empty : mark === 1 ? UNREADABLE : base + mark - 2;
}

function textOf(id, value, texts) {
  if (id === 'identities') return IDENTITIES.filter((_, bit) => ((value >>> bit) & 1) === 1).join('、');
  if (id !== 'payAmount' && !DAYS.includes(id)) return texts[value] ?? '';
  if (value === EMPTY || value === UNREADABLE) return '';
  // Days since 1970-01-01; amounts in hundredths of a yuan.
  return id === 'payAmount' ? (value / 100).toFixed(2) : new Date(value * 86_400_000).toISOString().slice(0, 10);
}

function put(person, column, text) {
  if (text === '') delete person.cells[column];
  else person.cells[column] = text;
}

/** A change, or the way back from it. Rows that it added live with it. */
function play(table, change, back) {
  if (change === null) return;
  const { appended, cells } = change;
  const live = (rows, alive) => {
    for (const row of listOf(rows)) table[row].alive = alive;
  };
  if (appended !== undefined)
    live(
      Array.from({ length: appended.count }, (_, step) => appended.first + step),
      !back,
    );
  for (const { field, rows, from, to } of cells)
    for (const [step, row] of listOf(rows).entries()) put(table[row], field, (back ? from : to)[step] ?? '');
  live(change.removed, back);
  live(change.restored, !back);
}

/** Row numbers are a list of numbers in a database, and `{"$rows": […]}` in a file. */
function listOf(rows) {
  return rows === undefined ? [] : [...(rows.$rows ?? rows)];
}

function toCsv(rows) {
  const columns = Object.keys(COLUMNS).slice(0, 24);
  const cell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [...rows.values()].map((cells) => columns.map((column) => cell(cells[column] ?? '')));
  return [columns.map((column) => COLUMNS[column]), ...lines].map((line) => line.join(',')).join('\r\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.stdout.write(`\ufeff${toCsv(readBackup(readFileSync(process.argv[2] ?? '')).rows)}\r\n`);
