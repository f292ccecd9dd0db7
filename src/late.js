// Runs before everything else: where a part of the page never arrives (a network cut in the middle, a blocked file), the page would
// stay blank without a word, or stand there without its looks. It says so, and takes it back when the part comes after all.
(function () {
  'use strict';
  var PATIENCE = 15000; // milliseconds; an old laptop takes a few seconds

  var place = document.getElementById('app');

  function isBlank() {
    return /^\s*$/.test(place.textContent);
  }

  function element(name, text, parent) {
    var made = document.createElement(name);
    made.appendChild(document.createTextNode(text));
    parent.appendChild(made);
    return made;
  }

  // Above the place of the page, which is as high as the window and hides what stands below it.
  function say(what, english) {
    var page = document.createElement('div');
    page.className = 'too-old';
    page.setAttribute('role', 'alert');
    element('h1', '页面没有载全', page);
    element('p', what, page);
    element('p', '请检查网络，按 F5 重新载入；还不行，换一个浏览器，或改用单个网页文件的版本。', page);
    element(
      'p',
      english + ' Check the network and press F5; if it stays so, use another browser or the edition in one file.',
      page
    );
    document.body.insertBefore(page, place);
    return page;
  }

  var unstyled = null;

  // Those of the page itself: what is fetched later speaks for itself.
  var sheets = [];
  var links = document.getElementsByTagName('link');
  for (var at = 0; at < links.length; at += 1) if (links[at].rel === 'stylesheet') sheets.push(links[at]);

  // One that was refused, or is still on its way, has no rules, or none that may be read.
  function arrived(link) {
    try {
      return link.sheet.cssRules.length > 0;
    } catch (_none) {
      return false;
    }
  }

  function look() {
    var missing = false;
    for (var each = 0; each < sheets.length; each += 1) {
      if (arrived(sheets[each])) continue;
      missing = true;
      sheets[each].addEventListener('load', look);
    }
    if (missing && !unstyled)
      unstyled = say(
        '样式文件没有收到，或被拦截了：版面是乱的，有的按钮看不到。本机已有的数据没有改动，已经录入的照常保存。',
        'The style sheet has not arrived: the page has lost its looks. Nothing stored on this computer was changed, and what is entered is kept.'
      );
    if (!missing && unstyled) {
      document.body.removeChild(unstyled);
      unstyled = null;
    }
  }

  // It comes once every style sheet has arrived or was refused.
  window.addEventListener('load', look);

  window.setTimeout(function () {
    if (!isBlank()) {
      look();
      return;
    }
    var page = say(
      '有一部分文件没有收到，或被拦截了。本机已有的数据没有改动。',
      'A part of the page has not arrived. Nothing stored on this computer was changed.'
    );
    var watch = new window.MutationObserver(function () {
      if (isBlank()) return;
      watch.disconnect();
      document.body.removeChild(page);
    });
    watch.observe(place, { childList: true, subtree: true, characterData: true });
  }, PATIENCE);
})();
