/*
 * Runs before the bundle in whatever browser Office brings, so it is ES5 and needs no polyfill. It loads the bundle named in
 * its own data-main where this browser can run it: the pane's at once, while Office is still starting, to be let go on by
 * window.officeIsReady; a ribbon command's (data-command) once Office is ready. Where this Office can not run it, the pane
 * shows which is needed; a command opens a dialog that says the same; and that dialog's page (data-reason) is written by this
 * script too.
 */
(function () {
  'use strict';

  var NEEDED_SET = '1.14';
  var PATIENCE = 20000;
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

  function showReason(reason) {
    var languages = ['zh', 'en'];
    removeReason();
    var page = append(document.body, 'div');
    page.id = 'support-gate-page';
    page.setAttribute('role', 'alert');
    page.style.cssText =
      'padding:16px;font:14px/1.6 "Microsoft YaHei","PingFang SC","Segoe UI",sans-serif;color:#242424';
    for (var i = 0; i < languages.length; i++) {
      var language = languages[i];
      var part = append(page, 'section');
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
  }

  function loadMain(address, failed) {
    var script = document.createElement('script');
    script.src = address;
    script.onerror = failed;
    document.body.appendChild(script);
  }

  /** Loads the pane's bundle, which shows nothing before the function returned is called. */
  function loadPane(address) {
    var isLost = false;
    var start;
    window.officeIsReady = new window.Promise(function (resolve) {
      start = resolve;
    });
    loadMain(address, function () {
      isLost = true;
      if (start === null) showReason('files');
    });
    return function () {
      removeReason();
      if (isLost) showReason('files');
      else start();
      start = null;
    };
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
    loadMain(address, function () {
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
  if (inBrowser && !command) {
    showReason(inBrowser);
    return;
  }
  if (!window.Office || !window.Office.onReady) {
    showReason('library');
    return;
  }
  var startPane = command ? null : loadPane(main);
  var waiting = window.setTimeout(function () {
    showReason('silent');
  }, PATIENCE);
  window.Office.onReady(function (info) {
    window.clearTimeout(waiting);
    var reason = inBrowser || applicationReason(info);
    if (reason && command) refuseCommand(command, reason);
    else if (reason) showReason(reason);
    else if (command) startCommand(command, main);
    else startPane();
  });
})();
