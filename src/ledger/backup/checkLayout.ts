import { damaged, listOf, maybe, numberOf, objectOf, orNull, textOf, valuesOf, wholeOf } from './shape';

/** How a workbook looks, with its views and scenarios: as far as it is what the page will read. Throws `backup-damaged`. */
export function checkLayout(told: unknown): void {
  const layout = objectOf(told, 'layout');
  for (const view of listOf(layout['views'], 'views')) checkView(view);
  orNull(layout['columns'], (given) => {
    const columns = objectOf(given, 'columns');
    for (const key of ['order', 'hidden', 'pinned']) texts(columns[key], 'columns');
    for (const width of Object.values(objectOf(columns['widths'], 'widths'))) numberOf(width, 'widths');
    maybe(columns['fitted'], (fitted) => {
      for (const language of Object.values(objectOf(fitted, 'widths'))) textOf(language, 'widths');
    });
  });
  wholeOf(layout['rowHeight'], 'rowHeight', 10, 100);
  numberOf(layout['zoom'], 'zoom');
  maybe(layout['grouping'], (word) => textOf(word, 'grouping'));
  maybe(layout['scenarios'], (list) => {
    for (const scenario of listOf(list, 'scenarios')) checkScenario(scenario);
  });
}

function checkView(told: unknown): void {
  const view = objectOf(told, 'views');
  for (const key of ['id', 'name']) textOf(view[key], 'views');
  maybe(view['grouping'], (word) => textOf(word, 'views'));
  const query = objectOf(view['query'], 'views');
  orNull(query['unit'], (unit) => textOf(unit, 'views'));
  textOf(query['search'], 'views');
  for (const sort of listOf(query['sort'], 'views')) textOf(objectOf(sort, 'views')['column'], 'views');
  for (const filter of listOf(query['filters'], 'views')) checkFilter(filter);
}

function checkFilter(told: unknown): void {
  const filter = objectOf(told, 'filters');
  textOf(filter['column'], 'filters');
  switch (filter['kind']) {
    case 'in':
    case 'not-in':
      texts(filter['values'], 'filters');
      return;
    case 'text':
      for (const key of ['op', 'text']) textOf(filter[key], 'filters');
      return;
    case 'number':
      textOf(filter['op'], 'filters');
      numberOf(filter['a'], 'filters');
      orNull(filter['b'], (value) => numberOf(value, 'filters'));
      return;
    case 'range':
      for (const key of ['from', 'to']) orNull(filter[key], (value) => numberOf(value, 'filters'));
      return;
    case 'blank':
    case 'not-blank':
      maybe(filter['or'], (columns) => texts(columns, 'filters'));
      return;
    case 'whatif':
      checkScenario(filter['scenario']);
      objectOf(filter['bucket'], 'filters');
      return;
    default:
      throw damaged('filters');
  }
}

function checkScenario(told: unknown): void {
  const scenario = objectOf(told, 'scenarios');
  textOf(scenario['name'], 'scenarios');
  valuesOf(scenario['overlay'], 'scenarios');
  texts(scenario['dropped'], 'scenarios');
  for (const each of listOf(scenario['added'], 'scenarios')) {
    const added = objectOf(each, 'scenarios');
    for (const key of ['id', 'name', 'funder']) textOf(added[key], 'scenarios');
    oneOf(added['place'], ['first', 'last']);
    const when = objectOf(added['when'], 'scenarios');
    texts(when['identities'], 'scenarios');
    for (const key of ['ageFrom', 'ageTo']) orNull(when[key], (value) => numberOf(value, 'scenarios'));
    const aid = objectOf(added['aid'], 'scenarios');
    oneOf(aid['kind'], ['percent', 'fixed', 'personal']);
    numberOf(aid['value'], 'scenarios');
  }
}

function oneOf(told: unknown, words: readonly string[]): void {
  if (!words.includes(textOf(told, 'scenarios'))) throw damaged('scenarios');
}

function texts(told: unknown, part: string): void {
  for (const text of listOf(told, part)) textOf(text, part);
}
