// Runs first of all, in whatever browser: only what Internet Explorer 9 knows. No Content-Security-Policy forbids connections from
// browser to browser, so their names are taken away before any other script is read. A frame would bring them back; only a script that
// already runs here could make one, and the policy lets none but our own run.
(function () {
  'use strict';
  var names = Object.getOwnPropertyNames(window);
  for (var at = 0; at < names.length; at += 1) {
    if (!/^(?:webkit|moz)?(?:RTC|WebTrans)/.test(names[at])) continue;
    try {
      delete window[names[at]];
    } catch (_fixed) {
      window[names[at]] = undefined;
    }
  }
})();
