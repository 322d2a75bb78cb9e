/*
 * Runs before the bundle in whatever browser Office brings, so it is ES5 and needs no polyfill. It loads the bundle named in
 * its own data-main where this browser can run it. The pane's comes at once, and shows itself before Office's library
 * (data-office) is asked for, which takes longer than all the rest; window.officeIsReady tells it when Office has answered. A
 * ribbon command's (data-command) comes once Office is ready. Where this Office can not run it, the pane shows which is
 * needed; a command opens a dialog that says the same; and that dialog's page (data-reason) is written by this script too.
 */
(function () {
  'use strict';

  var NEEDED_SET = '1.14';
  var PATIENCE = 20000;
  var LONGEST_FRAME = 100;
  var NEEDED_GLOBALS = [
    'Promise',
    'Symbol',
    'Map',
    'Set',
    'WeakMap',
    'Proxy',
    'BigInt',
    'TextEncoder',
    'AbortController',
    'globalThis',
    'Array.prototype.at',
    'Array.prototype.findLast',
    'Array.prototype.flatMap',
    'Object.fromEntries',
    'Object.hasOwn',
    'String.prototype.matchAll',
    'String.prototype.replaceAll',
  ];

  var TEXTS = {
    browser: {
      zh: '这台电脑上的 Office 用旧的浏览器内核打开加载项，预算绩效自评不能在其中运行。',
      en: 'Office on this computer opens add-ins in an outdated browser, in which this add-in can not run.',
    },
    version: {
      zh: '这里的 Excel 版本太旧，预算绩效自评不能在其中运行。',
      en: 'This version of Excel is too old for this add-in.',
    },
    host: {
      zh: '预算绩效自评是 Excel 加载项，请在 Excel 中打开它。',
      en: 'This is an add-in for Excel. Open it in Excel.',
    },
    library: {
      zh: 'Office 的脚本（office.js）没有加载，预算绩效自评不能开始。请检查网络后重新打开窗格；内网用户请联系管理员。',
      en: 'The script of Office (office.js) did not load. Check the network and open the pane again; in a closed network ask the administrator.',
    },
    files: {
      zh: '预算绩效自评的文件没有加载。请检查网络后再试一次；内网用户请联系管理员。',
      en: 'The files of this add-in did not load. Check the network and try again; in a closed network ask the administrator.',
    },
    silent: {
      zh: 'Excel 没有应答。请关闭这个窗格再打开；仍然如此时，保存工作簿并重新启动 Excel。',
      en: 'Excel does not answer. Close this pane and open it again; if that does not help, save the workbook and restart Excel.',
    },
  };

  var NEEDS = {
    zh: {
      title: '需要的 Office（支持 ExcelApi 1.14）：',
      items: [
        'Windows：Excel LTSC 2021、Excel LTSC 2024 或 Microsoft 365，并装有 Microsoft Edge WebView2 运行时',
        'Mac：Excel 2021、Excel 2024 或 Microsoft 365，macOS 13.3 或更新',
        '网页版：Excel 网页版，用当前版本的 Edge、Chrome、Firefox 或 Safari 打开',
      ],
      unchanged: '工作簿没有任何改动。',
    },
    en: {
      title: 'What is needed (ExcelApi 1.14):',
      items: [
        'Windows: Excel LTSC 2021, Excel LTSC 2024 or Microsoft 365, with the Microsoft Edge WebView2 runtime',
        'Mac: Excel 2021, Excel 2024 or Microsoft 365, on macOS 13.3 or later',
        'Web: Excel on the web in a current Edge, Chrome, Firefox or Safari',
      ],
      unchanged: 'The workbook was not changed.',
    },
  };

  function has(path) {
    var names = path.split('.');
    var object = window;
    for (var i = 0; i < names.length; i++) {
      if (object === undefined || object === null || object[names[i]] === undefined) return false;
      object = object[names[i]];
    }
    return true;
  }

  function readsPattern(pattern, flags) {
    try {
      return Boolean(new RegExp(pattern, flags));
    } catch (error) {
      return false;
    }
  }

  /** Why this browser can not run the bundle, or null. */
  function browserReason() {
    if (/Trident\/|MSIE |Edge\//.test(window.navigator.userAgent)) return 'browser';
    for (var i = 0; i < NEEDED_GLOBALS.length; i++) {
      if (!has(NEEDED_GLOBALS[i])) return 'browser';
    }
    return readsPattern('(?<=a)\\p{L}', 'u') ? null : 'browser';
  }

  /** Why this application can not run the bundle, or null. Known once Office is ready. */
  function applicationReason(info) {
    if (!info || info.host !== 'Excel') return 'host';
    return window.Office.context.requirements.isSetSupported('ExcelApi', NEEDED_SET) ? null : 'version';
  }

  function append(parent, tag, text) {
    var element = document.createElement(tag);
    if (text !== undefined) element.appendChild(document.createTextNode(text));
    parent.appendChild(element);
    return element;
  }

  function showPane(isShown) {
    var pane = document.getElementById('pane');
    if (pane) pane.hidden = !isShown;
  }

  /** In place of the pane, which can not go on. */
  function showReason(reason) {
    var languages = ['zh', 'en'];
    removeReason();
    showPane(false);
    var page = append(document.body, 'main');
    page.id = 'support-gate-page';
    page.style.cssText =
      'display:block;padding:16px;font:14px/1.6 "Microsoft YaHei","PingFang SC","Segoe UI",sans-serif;color:#242424;background:#fff';
    append(page, 'h1', '预算绩效自评').style.fontSize = '18px';
    var reasons = append(page, 'div');
    reasons.setAttribute('role', 'alert');
    for (var i = 0; i < languages.length; i++) {
      var language = languages[i];
      var part = append(reasons, 'section');
      part.lang = language === 'zh' ? 'zh-CN' : 'en';
      append(part, 'p', TEXTS[reason][language]).style.fontWeight = 'bold';
      if (reason === 'browser' || reason === 'version') {
        append(part, 'p', NEEDS[language].title);
        var list = append(part, 'ul');
        for (var j = 0; j < NEEDS[language].items.length; j++) append(list, 'li', NEEDS[language].items[j]);
      }
      append(part, 'p', NEEDS[language].unchanged);
    }
  }

  function removeReason() {
    var page = document.getElementById('support-gate-page');
    if (page) page.parentNode.removeChild(page);
    showPane(true);
  }

  function load(address, loaded, failed) {
    var script = document.createElement('script');
    script.src = address;
    script.onload = loaded;
    script.onerror = failed;
    document.body.appendChild(script);
  }

  /** Once what is in the page now has been painted; where nothing is, as in a window behind others, soon all the same. */
  function afterPaint(run) {
    var isDone = false;
    function once() {
      if (!isDone) window.setTimeout(run);
      isDone = true;
    }
    window.requestAnimationFrame(once);
    window.setTimeout(once, LONGEST_FRAME);
  }

  /** Loads the pane's bundle, which shows the first view, and then Office's library. */
  function startPane(address, library) {
    var missing = 'files';
    var isLost = false;
    var letGo;
    window.officeIsReady = new window.Promise(function (resolve) {
      letGo = resolve;
    });
    var waiting = window.setTimeout(function () {
      showReason(isLost ? 'files' : missing);
    }, PATIENCE);

    function answered(info) {
      var reason = applicationReason(info) || (isLost ? 'files' : null);
      window.clearTimeout(waiting);
      removeReason();
      if (reason) showReason(reason);
      else letGo();
    }
    function libraryLost() {
      window.clearTimeout(waiting);
      showReason('library');
    }
    function libraryLoaded() {
      missing = 'silent';
      if (window.Office && window.Office.onReady) window.Office.onReady(answered);
      else libraryLost();
    }
    function loadLibrary() {
      missing = 'library';
      load(library, libraryLoaded, libraryLost);
    }
    function bundleLost() {
      isLost = true;
      showReason('files');
      loadLibrary();
    }
    load(
      address,
      function () {
        // Nothing shown: only a part of the file came.
        if (document.getElementById('pane').firstChild) afterPaint(loadLibrary);
        else bundleLost();
      },
      bundleLost
    );
  }

  /** Keeps presses of the button for the bundle: Office gives up at once on a function that is not there yet. */
  function holdCommand(name) {
    var pending = [];
    window.pendingCommands = pending;
    window.Office.actions.associate(name, function (event) {
      pending.push(event);
    });
    return pending;
  }

  /** The ribbon button's function where the bundle can not run: says why, and always ends the command. */
  function refuse(reason) {
    return function (event) {
      var ended = false;
      function end() {
        if (!ended) event.completed();
        ended = true;
      }
      try {
        window.Office.context.ui.displayDialogAsync(
          new RegExp('^.*/').exec(window.location.href.split(/[?#]/)[0])[0] +
            'unsupported.html?reason=' +
            reason,
          { width: 40, height: 50, displayInIframe: true },
          function (result) {
            if (result.status !== 'succeeded') end();
            else result.value.addEventHandler('dialogEventReceived', end);
          }
        );
      } catch (error) {
        end();
      }
    };
  }

  function refuseCommand(name, reason) {
    var run = refuse(reason);
    window[name] = run;
    if (window.Office.actions) window.Office.actions.associate(name, run);
    return run;
  }

  function startCommand(name, address) {
    var pending = holdCommand(name);
    load(address, null, function () {
      var run = refuseCommand(name, 'files');
      while (pending.length > 0) run(pending.shift());
    });
  }

  var own = document.getElementById('support-gate');
  var main = own.getAttribute('data-main');
  var command = own.getAttribute('data-command');

  if (own.getAttribute('data-reason') !== null) {
    var asked = /[?&]reason=([a-z]+)/.exec(window.location.search);
    showReason(asked && TEXTS.hasOwnProperty(asked[1]) ? asked[1] : 'version');
    return;
  }

  var inBrowser = browserReason();
  if (!command) {
    if (inBrowser) showReason(inBrowser);
    else startPane(main, own.getAttribute('data-office'));
    return;
  }
  // Nobody sees this page, and without its library Office itself says that the button did nothing.
  if (!window.Office || !window.Office.onReady) return;
  window.Office.onReady(function (info) {
    var reason = inBrowser || applicationReason(info);
    if (reason) refuseCommand(command, reason);
    else startCommand(command, main);
  });
})();
