// Runs before everything else, in whatever browser: only what Internet Explorer 9 knows. In a browser that cannot run the workbench it
// says so and what to do, instead of a page that stays blank. src/main.ts starts nothing where this has spoken.
(function () {
  'use strict';
  var OLDEST = 109;

  function missing() {
    var script = document.createElement('script');
    if (!('noModule' in script)) return 'module';
    if (!window.indexedDB) return 'indexedDB';
    if (!window.Worker || !window.Blob || !window.URL || !window.URL.createObjectURL) return 'Worker';
    if (!window.BigInt64Array || !window.structuredClone) return 'structuredClone';
    if (!Object.hasOwn || !Array.prototype.at || !Array.prototype.findLast) return 'findLast';
    return '';
  }

  function version() {
    var found = /(?:Chrome|Chromium)\/(\d+)/.exec(navigator.userAgent);
    return found ? Number(found[1]) : null;
  }

  function element(name, text, parent) {
    var made = document.createElement(name);
    made.appendChild(document.createTextNode(text));
    parent.appendChild(made);
    return made;
  }

  var lacks = missing();
  var found = version();
  var old = found !== null && found < OLDEST;
  var anyway = false;
  try {
    anyway = window.sessionStorage.getItem('too-old-anyway') === '1';
  } catch (_refused) {
    anyway = false;
  }
  if (lacks === '' && (!old || anyway)) return;

  var root = document.documentElement;
  root.setAttribute('data-too-old', lacks === '' ? 'version' : lacks);
  var place = document.getElementById('app');
  var page = document.createElement('div');
  page.className = 'too-old';
  page.setAttribute('role', 'alert');
  element('h1', '这个浏览器太旧，打不开筹资台账工作台', page);
  element('p', '本机已有的数据没有改动。请任选一种办法：', page);
  var list = document.createElement('ul');
  element('li', '360、QQ、搜狗、2345 等双核浏览器：点地址栏右侧的闪电或“e”图标，切换到“极速模式”，再打开本页。', list);
  element('li', 'Windows 7、8：安装谷歌浏览器 Chrome 109，或 360 极速浏览器 X 等内核为 109 以上的浏览器。', list);
  element('li', 'Windows 10、11：用自带的 Microsoft Edge 打开，或把现在的浏览器升级到最新版。', list);
  page.appendChild(list);
  element('h1', 'This browser is too old for the workbench', page);
  element(
    'p',
    'Nothing stored on this computer was changed. Use Chrome or Edge 109 or newer (Chrome 109 is the last one for Windows 7), or a ' +
      'current Firefox; in browsers with two engines switch to the fast (Chromium) mode.',
    page
  );
  element(
    'p',
    '(' + (found === null ? '' : 'Chrome ' + found + '; ') + (lacks === '' ? '< ' + OLDEST : lacks) + ')',
    page
  );
  if (lacks === '') {
    var button = element('button', '仍要试试 Try anyway', page);
    button.setAttribute('type', 'button');
    button.addEventListener('click', function () {
      try {
        window.sessionStorage.setItem('too-old-anyway', '1');
      } catch (_refused) {
        return;
      }
      window.location.reload();
    });
  }
  place.appendChild(page);
})();
