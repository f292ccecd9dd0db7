// Runs before everything else: where a part of the page never arrives (a network cut in the middle, a blocked file), the page would
// stay blank without a word. It says so after a while, and takes it back when the page comes after all.
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

  window.setTimeout(function () {
    if (!isBlank()) return;
    var page = document.createElement('div');
    page.className = 'too-old';
    page.setAttribute('role', 'alert');
    element('h1', '页面没有载全', page);
    element('p', '有一部分文件没有收到，或被拦截了。本机已有的数据没有改动。', page);
    element('p', '请检查网络，按 F5 重新载入；还不行，换一个浏览器，或改用单个网页文件的版本。', page);
    element(
      'p',
      'A part of the page has not arrived. Nothing stored on this computer was changed. Check the network and press F5; if it stays ' +
        'so, use another browser or the edition in one file.',
      page
    );
    // Above the place of the page, which is as high as the window and hides what stands below it.
    document.body.insertBefore(page, place);
    var watch = new window.MutationObserver(function () {
      if (isBlank()) return;
      watch.disconnect();
      document.body.removeChild(page);
    });
    watch.observe(place, { childList: true, subtree: true, characterData: true });
  }, PATIENCE);
})();
