/*
 * The chat in one file: a custom element with a shadow root. No dependency, no build step.
 * Until a visitor opens it, it asks the service nothing and writes nothing.
 * On a page: <script src="https://HOST/widget.js" defer></script>; see /install for everything it can do.
 */
(() => {
  "use strict";
  const NAME = "piriformis-chat", GLOBAL = "PiriformisChat", STORE = NAME + ":1";
  const script = document.currentScript, options = script ? script.dataset : {};
  // A second snippet, or a page swap that runs this one again: the first chat sees to it that it is shown.
  if (customElements.get(NAME)) return void dispatchEvent(new Event(NAME + ":again"));

  const origin = new URL(script ? script.src : location.href).origin;
  const MAX_CHARS = 4000, TIMEOUT_MS = 12000, SLOW_MS = 300, KEPT_TURNS = 40, FOLD_CHARS = 700;

  // ---- Texts: every word of the widget's own. What it answers comes from the service. ----
  const TEXTS = {
    en: {
      launch: "Ask about piriformis pain", title: "Questions about piriformis pain?", close: "Close chat",
      log: "Conversation", you: "You said:", bot: "Assistant said:", input: "Type your question", send: "Send",
      hello: "Hello! I can answer questions about piriformis syndrome, sciatica and massage. What would you like to know?",
      note: "Automatic answers from my own article, not a diagnosis. Please leave out names and private details.",
      privacy: "Privacy", notice: "Call 911 for new trouble peeing or pooping, numbness between the legs, weak or numb legs, chest pain or trouble breathing.",
      signs: "When to get help", typing: "Finding an answer…", chips: "Suggested questions", more: "Show more", over: "Start over", book: "Book",
      newTab: "(opens in a new tab)", emergency: "Emergency advice", crisis: "Help, day and night", urgent: "Urgent advice",
      doctor: "See a doctor first, before any massage.", helpful: "Was this helpful?", yes: "Yes", no: "No", thanks: "Thank you.",
      keep: "Keep my question, without my name, so that the answers get better? Nobody can reply to it. To get an answer, contact me.",
      keepIt: "Keep my question", kept: "Kept. Thank you.", undo: "Undo", unkept: "Taken back. Nothing is kept.", keepFail: "That did not work. Nothing is kept.",
      fail: "That did not go through. Your question is still here.", retry: "Try again", offline: "You are offline. I will send this when you are back.",
      limit: "That was a lot of messages in a short time. Please wait a moment, then try again.", refused: "The chat is not switched on for this site. You can use it on its own page.",
      long: "That is too long for me. Please shorten it to 4,000 characters.", page: "Open the chat page", call: "Call",
    },
    es: {
      launch: "Pregunte sobre el dolor piriforme", title: "¿Preguntas sobre el dolor piriforme?", close: "Cerrar el chat",
      log: "Conversación", you: "Usted dijo:", bot: "El asistente dijo:", input: "Escriba su pregunta", send: "Enviar",
      hello: "¡Hola! Puedo responder preguntas sobre el síndrome piriforme, la ciática y el masaje. Las respuestas están en inglés. ¿Qué le gustaría saber?",
      note: "Respuestas automáticas de mi propio artículo, en inglés; no son un diagnóstico. No escriba nombres ni datos privados.",
      privacy: "Privacidad", notice: "Llame al 911 si de pronto no puede orinar o controlar el intestino, o por entrepierna dormida, piernas débiles, dolor de pecho o falta de aire.",
      signs: "Cuándo pedir ayuda", typing: "Buscando una respuesta…", chips: "Preguntas sugeridas", more: "Mostrar más", over: "Empezar de nuevo", book: "Reservar",
      newTab: "(se abre en otra pestaña)", emergency: "Consejo de emergencia", crisis: "Ayuda, de día y de noche", urgent: "Consejo urgente",
      doctor: "Primero vea a un médico, antes de cualquier masaje.", helpful: "¿Le sirvió?", yes: "Sí", no: "No", thanks: "Gracias.",
      keep: "¿Guardo su pregunta, sin su nombre, para mejorar las respuestas? Nadie puede contestarla. Para recibir una respuesta, contácteme.",
      keepIt: "Guardar mi pregunta", kept: "Guardada. Gracias.", undo: "Deshacer", unkept: "Retirada. No se guarda nada.", keepFail: "No funcionó. No se guarda nada.",
      fail: "No se pudo enviar. Su pregunta sigue aquí.", retry: "Intentar otra vez", offline: "Está sin conexión. La enviaré cuando vuelva.",
      limit: "Fueron muchos mensajes en poco tiempo. Espere un momento e intente otra vez.", refused: "El chat no está activado en este sitio. Puede usarlo en su propia página.",
      long: "Es demasiado largo para mí. Acórtelo a 4,000 caracteres, por favor.", page: "Abrir la página del chat", call: "Llamar",
    },
  };
  const lang = /^es\b/i.test(options.lang) ? "es" : "en";
  const T = { ...TEXTS[lang], ...window.PiriformisChatText };

  // ---- Colours: the one table; the contrast test reads it. ----
  const LIGHT = "--bg:#ffffff;--fg:#1b2422;--mut:#51605c;--line:#d5dedb;--bub:#eef3f1;--edge:#0b5c54;--red:#b3261e;--amber:#7d4600;--blue:#1f4473;--tint:#fff8ec";
  const DARK = "--bg:#151a19;--fg:#eef3f1;--mut:#a9b8b3;--line:#3b4744;--bub:#232b29;--edge:#8fb5ad;--red:#b3261e;--amber:#7d4600;--blue:#1f4473;--tint:#2a241a";
  const [shade, ink] = brand(options.color);

  /** The brand colour and the text colour that reads on it; what is no colour becomes the shipped one. */
  function brand(wanted) {
    let hex = /^#([\da-f]{3}|[\da-f]{6})$/i.test(wanted) ? wanted.slice(1) : "0b5c54";
    if (hex.length < 6) hex = hex.replace(/./g, "$&$&");
    const [r, g, b] = [0, 2, 4].map((at) => (parseInt(hex.slice(at, at + 2), 16) / 255) ** 2.2);
    return ["#" + hex, 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.18 ? "#10201d" : "#ffffff"];
  }

  const number = (value, fallback) => (/^-?\d{1,10}$/.test(value) ? +value : fallback);
  const side = options.side === "left" ? "left" : "right", far = side === "left" ? "right" : "left";
  const SMALL = "(max-width:560px),(max-height:480px)";
  const CSS_TEXT = `
:host{all:initial!important;${LIGHT};--c:${shade};--on:${ink};position:fixed!important;bottom:calc(${number(options.offset, 20)}px + env(safe-area-inset-bottom,0px))!important;${side}:calc(20px + env(safe-area-inset-${side},0px))!important;z-index:${number(options.zIndex, 2147483000)}!important;
 font:max(16px,1rem)/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif!important;color-scheme:light dark!important;-webkit-text-size-adjust:100%!important}
:host([inline]){display:block!important;position:static!important;height:100%!important}
@media (prefers-color-scheme:dark){:host{${DARK}}}
*,::before,::after{box-sizing:border-box}
[hidden]{display:none!important}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
button,a,textarea,summary{font:inherit;color:inherit;touch-action:manipulation}
button,summary{cursor:pointer}
:focus-visible{outline:3px solid var(--fg);outline-offset:2px;box-shadow:0 0 0 2px var(--bg)}
.launch{display:flex;align-items:center;gap:.55em;min-height:52px;max-width:calc(100vw - 40px);padding:.4em 1.25em;border:2px solid transparent;border-radius:26px;background:var(--c);color:var(--on);font-weight:600;text-align:start;box-shadow:0 2px 6px #0003,0 6px 20px #0003}
.launch::before{content:"";flex:none;width:1.1em;height:.95em;border-radius:.35em .35em .35em 0;background:currentColor;opacity:.85}
.launch.away{visibility:hidden}
.panel{display:flex;flex-direction:column;margin:0;padding:0;background:var(--bg);color:var(--fg);overflow:hidden}
dialog:not([open]){display:none}
dialog{position:fixed;inset:auto;bottom:20px;${side}:20px;width:min(400px,100vw - 40px);height:min(660px,100dvh - 40px);max-width:none;max-height:none;border:1px solid var(--line);border-radius:18px;box-shadow:0 4px 12px #0002,0 16px 48px #0004}
section.panel{height:100%}
header{display:flex;align-items:center;gap:.3em;padding:.5em .5em .5em 1.1em;background:var(--c);color:var(--on)}
h2{flex:1;margin:0;font-size:1.05em;font-weight:650;line-height:1.3;overflow-wrap:anywhere}
h2:focus{outline:0;box-shadow:none}
header button,header a{display:flex;align-items:center;justify-content:center;min-width:44px;min-height:44px;padding:0 .6em;border:1px solid transparent;border-radius:10px;background:none;font-size:.9em;text-align:center;text-decoration:none}
header a{border-color:currentColor;font-weight:600}
header button:hover,header a:hover{background:#0002}
header :focus-visible{outline-color:var(--on);outline-offset:-3px;box-shadow:none}
:host([inline]) header{padding:0 .7em;background:none;color:inherit;justify-content:flex-end}
:host([inline]) header :focus-visible{outline-color:var(--fg)}
.x{font-size:1.25em!important}
.ban{margin:0;padding:.5em 1.1em;border-block-end:1px solid var(--line);background:var(--tint);font-size:.9em}
.ban a{display:inline-block;min-height:24px;font-weight:650}
.scr{flex:1;min-height:0;overflow-y:auto;overscroll-behavior:contain}
.scr:focus-visible{outline-offset:-3px;box-shadow:none}
.log{display:flex;flex-direction:column;gap:.75em;padding:1.1em 1.1em .6em}
.m{max-width:90%;padding:.65em .95em;border-radius:4px 16px 16px;background:var(--bub);align-self:flex-start;overflow-wrap:anywhere}
.you{align-self:flex-end;border-radius:16px 16px 4px;background:var(--c);color:var(--on);white-space:pre-wrap}
:dir(rtl).m{border-radius:16px 4px 16px 16px}
p,ul,ol{margin:0 0 .55em}
ul,ol{padding-inline-start:1.3em}
li{margin-block-end:.2em}
.m>:last-child,.b>:last-child,li>p{margin-block-end:0}
.m a{text-underline-offset:.15em}
summary{display:inline-flex;align-items:center;min-height:44px;text-decoration:underline}
.go{display:flex;flex-wrap:wrap;gap:.5em;margin-block:.7em .3em}
.go>*{display:inline-flex;align-items:center;justify-content:center;min-height:44px;padding:.3em 1em;border:2px solid var(--c);border-radius:12px;background:var(--c);color:var(--on);font-weight:600;line-height:1.3;text-align:center;text-decoration:none}
.go>.alt{border-color:var(--edge);background:none;color:inherit}
.go>span{padding-inline:0;border:0;background:none;color:inherit;text-align:start}
.pair>*{flex:1 1 8.5em}
.war{padding-block-start:.55em;border-block-start:1px solid var(--line);font-size:.9em}
.src{color:var(--mut);font-size:.85em}
.card{--k:var(--red);width:100%;max-width:100%;padding:0;border:2px solid var(--k);border-radius:12px;background:var(--bg);overflow:hidden}
.crisis{--k:var(--blue)}.urgent{--k:var(--amber)}
h3{display:flex;align-items:center;gap:.5em;margin:0;padding:.5em .95em;background:var(--k);color:#fff;font-size:1em}
h3::before{content:"!"/"";flex:none;width:1.5em;border-radius:50%;background:#fff;color:var(--k);font-weight:800;line-height:1.5;text-align:center}
.crisis h3::before{content:"♥"/""}
.b{padding:.8em .95em}
.b>p:first-child{font-size:1.1em;font-weight:650;line-height:1.4}
.card .go>a{flex:1 1 100%;border-color:var(--k);background:var(--k);color:#fff;font-size:1.05em}
.card .go>a.alt{background:none;color:inherit}
.err{border:1.5px solid var(--mut);background:none}
.row{display:flex;flex-wrap:wrap;align-items:center;gap:.5em;padding:0 1.1em .8em}
.row p{margin:0}
.row p,.st{color:var(--mut);font-size:.9em}
.chip{display:inline-flex;align-items:center;min-height:44px;padding:.35em 1em;border:1.5px solid var(--edge);border-radius:22px;background:none;color:var(--fg);line-height:1.3;text-align:start;text-decoration:none;overflow-wrap:anywhere}
.chip:hover{background:var(--bub)}
.st{min-height:1.5em;padding:0 1.1em .3em}
form{display:flex;gap:.5em;align-items:flex-end;padding:.6em .8em .5em;border-block-start:1px solid var(--line)}
textarea{flex:1;min-width:0;min-height:46px;max-height:30dvh;padding:.6em .8em;border:1px solid var(--mut);border-radius:14px;background:var(--bg);font-size:1em;line-height:1.4;resize:none;field-sizing:content}
textarea:focus-visible{outline-offset:-2px;box-shadow:none}
::placeholder{color:var(--mut);opacity:1}
.send{min-width:60px;min-height:46px;padding:0 1em;border:2px solid transparent;border-radius:14px;background:var(--c);color:var(--on);font-weight:600}
.note{margin:0;padding:0 1.1em calc(.7em + env(safe-area-inset-bottom,0px));color:var(--mut);font-size:.8em;line-height:1.4}
@media ${SMALL}{dialog{inset:0;width:100%;height:100dvh;border:0;border-radius:0}.m{max-width:94%}}
@media (max-height:480px){.note{display:none}h2{font-size:.95em}header{padding-block:0}form{padding-block:.3em}}
@media (prefers-reduced-motion:no-preference){dialog[open],.m.new{animation:in .2s ease-out}.scr{scroll-behavior:smooth}@keyframes in{from{opacity:0;transform:translateY(10px)}}}
@media (forced-colors:active){.launch,.go>*,.send,.chip,.m,h3,textarea{border:1px solid}.you{border-width:3px}.launch::before,h3::before{forced-color-adjust:none}:focus-visible{outline-color:Highlight}}
@media print{:host(:not([inline])){display:none!important}:host([inline]),.panel,.scr{height:auto!important;overflow:visible!important}form,.row,header,.st{display:none!important}}`;

  // ---- Building blocks: everything a visitor sees is made by these; no markup is ever parsed by the page. ----
  const el = (tag, props, ...children) => {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(props || {}))
      if (value != null) name in node && name !== "role" ? (node[name] = value) : node.setAttribute(name, value);
    node.append(...children.filter(Boolean));
    return node;
  };
  const hidden = (text) => el("span", { className: "sr" }, text);
  const button = (className, text, onclick) => el("button", { type: "button", className, onclick }, text);
  const coarse = () => matchMedia("(pointer:coarse)").matches;
  const small = () => matchMedia(SMALL).matches;

  /** An address that may be followed, or nothing: no scheme that runs script. */
  function safe(href) {
    try {
      const url = new URL(href, origin);
      return /^(https|tel|sms|mailto):$/.test(url.protocol) || url.origin === origin ? url.href : null;
    } catch { return null; }
  }

  function link(className, label, href, onclick) {
    const away = /^http/.test(href);
    return el("a", { className, href, onclick, target: away ? "_blank" : null, rel: away ? "noopener" : null },
      label, away && hidden(" " + T.newTab));
  }

  const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
  const unescape = (text) => text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]+));/gi, (all, dec, hex, name) =>
    name ? NAMED[name] ?? all : String.fromCodePoint(dec ? +dec : parseInt(hex, 16)));

  /** Curated HTML as nodes: seven tags and href are known, of anything else only the words are shown. */
  function rich(html) {
    const open = [document.createDocumentFragment()];
    for (const [, end, tag, rest, text] of html.matchAll(/<(\/?)([a-z]\w*)((?:"[^"]*"|[^">])*)>|([^<]+|<)/gi)) {
      const name = (tag || "").toLowerCase();
      if (text) open.at(-1).append(unescape(text));
      else if (!/^(p|ul|ol|li|strong|em|a)$/.test(name)) continue;
      else if (end) {
        const at = open.findLastIndex((node) => node.localName === name);
        if (at > 0) open.length = at;
      } else {
        const href = name === "a" && safe(unescape(/\shref="([^"]*)"/i.exec(rest)?.[1] || "x:"));
        const node = href ? link("", "", href) : el(name === "a" ? "span" : name);
        open.at(-1).append(node);
        if (name !== "a" || href) open.push(node);
      }
    }
    return open[0];
  }

  const plain = (text) => {
    const nodes = document.createDocumentFragment();
    nodes.append(...text.split(/\n{2,}/).map((part) => el("p", {}, part)));
    return nodes;
  };

  /** What of a reply is kept and shown, whatever version of the service sent it; an error where it says nothing. */
  function read(reply) {
    const words = (value) => (typeof value === "string" ? value : "");
    const list = (value) => (Array.isArray(value) ? value.filter((item) => item && words(item.label)) : []);
    const { kind, html, text, notice, context, reply_id, may_keep, also } = reply || {};
    if (!words(html) && !words(text)) throw Error("empty reply");
    return { kind: words(kind), html: words(html), text: html ? "" : text, notice: words(notice), context: words(context), reply_id: words(reply_id),
      may_keep: may_keep === true, alone: !also?.length, links: list(reply.links), suggestions: list(reply.suggestions) };
  }

  const call = (path, fields, timeout_ms) => fetch(origin + path, {
    method: fields ? "POST" : "GET", credentials: "omit", referrerPolicy: "strict-origin", headers: { Accept: "application/json" }, keepalive: !timeout_ms,
    body: fields && new URLSearchParams(Object.entries(fields).filter(([, value]) => value != null && value !== "")), // a form needs no preflight
    signal: timeout_ms ? AbortSignal.timeout?.(timeout_ms) : null,
  });

  const stored = {
    read() { try { return JSON.parse(sessionStorage.getItem(STORE)) || {}; } catch { return {}; } },
    write(state) { try { sessionStorage.setItem(STORE, JSON.stringify(state)); } catch { /* full or forbidden: the talk lives on this page only */ } },
    drop() { try { sessionStorage.removeItem(STORE); } catch { /* forbidden */ } },
  };
  const LOUD = /^(emergency|crisis|urgent)$/;

  class Chat extends HTMLElement {
    connectedCallback() {
      if (this.panel && this.isOpen() && !this.inline && small()) this.hide();   // a page swap on a phone shows the new page
      if (this.shadowRoot) return;
      const root = this.attachShadow({ mode: "open" });   // open, so that the host's shortcuts see the focused field
      try {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(CSS_TEXT);
        root.adoptedStyleSheets = [sheet];                // no style-src needed
      } catch { root.append(el("style", { textContent: CSS_TEXT })); }
      for (const type of ["keydown", "keyup", "keypress"]) root.addEventListener(type, (event) => this.key(event));
      this.inline = this.hasAttribute("inline");
      this.lang = lang;
      this.dir = options.dir === "rtl" ? "rtl" : "ltr";
      this.life = new AbortController();
      const on = (target, type, act) => target.addEventListener(type, act, { signal: this.life.signal });
      on(window, "online", () => this.flush());
      on(document, "focusin", ({ target }) =>            // on a phone the launcher must not lie over the host's own form
        this.launch?.classList.toggle("away", small() && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)));
      const state = stored.read();
      this.talk = Array.isArray(state.talk) ? state.talk : [];
      Object.assign(this, { context: state.context, loud: state.loud, welcome: state.welcome, queue: [] });
      if (this.inline) {
        const posted = this.dataset.talk && JSON.parse(this.dataset.talk);   // asked by the form before this script ran
        if (posted) this.talk = [{ you: posted.message }, { reply: read(posted.reply) }], this.context = posted.reply.context;
        return this.open(false);
      }
      this.launch = button("launch", T.launch, () => this.open());
      this.launch.setAttribute("aria-haspopup", "dialog");
      this.launch.setAttribute("aria-expanded", "false");
      root.append(this.launch);
      const again = options.open === "once" ? state.open ?? true : options.open !== "never" && state.open;
      if (again && !small()) this.open(false);
    }

    build() {
      this.log = el("div", { className: "log", role: "log", "aria-label": T.log });
      this.status = el("div", { className: "st", role: "status" });
      this.foot = el("div");
      this.scr = el("div", { className: "scr", tabIndex: 0, role: "region", "aria-label": T.log }, this.log, this.foot, this.status);
      this.box = el("textarea", { rows: 1, enterKeyHint: "send", autocomplete: "off", placeholder: T.input, "aria-label": T.input });
      if (!CSS.supports("field-sizing", "content"))
        this.box.oninput = () => { this.box.style.height = 0; this.box.style.height = this.box.scrollHeight + 2 + "px"; };
      this.form = el("form", { onsubmit: (event) => { event.preventDefault(); this.ask(this.box.value); } }, this.box, el("button", { className: "send" }, T.send));
      this.heading = el("h2", { id: "t", tabIndex: -1, className: this.inline ? "sr" : null }, T.title);
      this.book = link("", T.book, null, () => this.count({ clicked: "booking" }));
      this.book.hidden = true;
      this.over = button("", T.over, () => this.reset());
      const close = !this.inline && button("x", "✕", () => this.close());
      if (close) close.setAttribute("aria-label", T.close);
      this.banner = el("p", { className: "ban", hidden: true });
      this.panel = el(this.inline ? "section" : "dialog", { className: "panel", "aria-labelledby": "t", oncancel: (event) => { event.preventDefault(); this.close(); } },
        el("header", {}, this.heading, this.book, this.over, close), this.banner, this.scr, this.form,
        el("p", { className: "note" }, T.note + " ", link("", T.privacy, origin + "/privacy")));
      this.restore();
      this.shadowRoot.append(this.panel);
    }

    /** The talk so far, quietly: it is put in place before the log is shown, so that nothing is read out again. */
    restore() {
      this.log.replaceChildren();
      this.foot.replaceChildren();
      for (const turn of this.talk) turn.you ? this.showYou(turn.you) : turn.reply && this.log.append(this.message(turn.reply));
      const last = this.talk.at(-1);
      if (last?.reply) this.offer(last);
      else if (last) this.foot.append(this.row("", button("chip", T.retry, () => this.send(last))));
      this.head();
      this.greet();
    }

    /** The greeting and the opening suggestions, asked for once a talk; the built-in greeting where that fails. */
    async greet() {
      const talk = this.talk;
      try {
        if (!this.welcome) {
          const reply = await call("/api/welcome", null, 4000);
          if (!reply.ok) throw reply;
          this.welcome = await reply.json();
        }
      } catch { /* the chat works without it */ }
      if (talk !== this.talk) return;
      const { greeting, suggestions } = this.welcome || {};
      this.log.prepend(el("div", { className: "m", dir: "auto" }, hidden(T.bot), plain(lang === "en" && typeof greeting === "string" && greeting || T.hello)));
      if (!talk.length && Array.isArray(suggestions)) this.foot.append(this.chips(suggestions));
      this.head();
    }

    key(event) {
      event.stopPropagation();                            // the host's shortcuts must not fire while somebody types
      if (event.type !== "keydown" || event.isComposing || event.keyCode === 229) return;   // an input method's own Enter
      if (event.key === "Escape" && !this.inline && this.isOpen()) event.preventDefault(), this.close();
      if (event.key === "Enter" && !event.shiftKey && event.target === this.box) event.preventDefault(), this.form.requestSubmit();
    }

    isOpen() { return !!this.panel && (this.inline || this.panel.open); }

    open(focus = true) {
      if (this.isOpen()) return;
      if (!this.panel) this.build();
      if (!this.inline) {
        if (!focus) this.panel.setAttribute("open", "");  // show() would take the focus from the page
        else small() ? this.panel.showModal() : this.panel.show();   // phone: top layer and an inert page, natively
        this.launch.hidden = true;
        this.launch.setAttribute("aria-expanded", "true");
        if (focus) (coarse() ? this.heading : this.box).focus();
        this.save();
      }
      this.scroll(this.log.lastChild);
      this.emit("open");
    }

    hide() {
      this.panel.close();
      this.launch.hidden = false;
      this.launch.setAttribute("aria-expanded", "false");
      this.save();
    }

    close() {
      if (this.inline || !this.isOpen()) return;
      this.hide();
      this.launch.focus();
      this.emit("close");
    }

    toggle() { this.isOpen() ? this.close() : this.open(); }

    save() {
      stored.write({ open: !this.inline && this.isOpen(), talk: this.talk.slice(-KEPT_TURNS), context: this.context, loud: this.loud, welcome: this.welcome });
    }

    emit(name, detail) { this.dispatchEvent(new CustomEvent(NAME + ":" + name, { bubbles: true, composed: true, detail })); }

    /** Header and banner: no way to book, and a standing line with the way to help, once help was urgent. */
    head() {
      const { loud } = this, href = safe(this.welcome?.booking_link || "x:");
      this.over.hidden = !this.talk.length;
      this.book.hidden = !href || !!loud || this.talk.filter((turn) => turn.reply).length < 2;
      if (href) this.book.href = href, this.book.target = "_blank", this.book.rel = "noopener";
      this.banner.hidden = !loud;
      this.banner.replaceChildren(...(loud === "urgent" ? [T.doctor + " ", link("", T.signs, origin + "/help")]
        : loud ? [T[loud] + ": ", link("", loud === "crisis" ? "988" : "911", loud === "crisis" ? "tel:988" : "tel:911")] : []));
    }

    scroll(node) {
      if (!node) return;
      const top = node.offsetTop - this.log.offsetTop - 8, end = this.scr.scrollHeight - this.scr.clientHeight;
      this.scr.scrollTop = Math.min(top, end);            // a long answer is read from its start
    }

    showYou(text) {
      this.log.append(el("div", { className: "m you", dir: "auto" }, hidden(T.you + " "), text));
      this.scroll(this.log.lastChild);
    }

    message(reply) {
      const loud = LOUD.test(reply.kind), node = el("div", { className: "m" + (loud ? " card " + reply.kind : ""), dir: "auto" }, hidden(T.bot + " "));
      const body = loud ? el("div", { className: "b" }) : node;
      if (loud) node.append(el("h3", {}, T[reply.kind]), body);
      body.append(reply.html ? rich(reply.html) : plain(reply.text));
      if (/^(answer|practice)$/.test(reply.kind) && reply.alone) this.fold(body);
      this.actions(reply, body);
      if (reply.notice) body.append(el("p", { className: "war" }, reply.notice + " ", link("", T.signs, origin + "/help")));
      return node;
    }

    /** Behind "Show more": what of a long ordinary answer lies beyond its first blocks. */
    fold(body) {
      const blocks = [...body.children].slice(1);         // without the hidden speaker
      if (body.textContent.length < FOLD_CHARS || blocks.length < 3) return;
      body.append(el("details", {}, el("summary", {}, T.more), ...blocks.slice(2)));
    }

    actions(reply, body) {
      const row = el("div", { className: "go" + (reply.kind === "diagnostic" ? " pair" : "") });
      for (const { role, label, href } of reply.links) {
        const to = safe(href || (role === "professional" ? "/help" : "x:"));
        const quiet = !/^(booking|emergency)$/.test(role) && reply.kind !== "diagnostic";
        const node = to ? link(quiet ? "alt" : "", label, to, () => this.count({ reply_id: reply.reply_id, clicked: role })) : el("span", {}, label);
        if (role === "source") node.className = "", body.append(el("p", { className: "src" }, node));
        else if (to || !href) row.append(node);
      }
      if (row.firstChild) body.append(row);
    }

    chips(list) {
      const row = el("div", { className: "row", role: "group", "aria-label": T.chips });
      for (const { label, entry } of list.slice(0, 4)) if (label) row.append(button("chip", label, () => this.ask(label, entry)));
      return row;
    }

    row(text, ...nodes) { return el("div", { className: "row" }, text && el("p", {}, text), ...nodes); }

    /** Under the last reply: was it helpful, keep the question, what next. Outside the log, so that it is not read out each time. */
    offer({ reply, keep }) {
      if (LOUD.test(reply.kind)) return;
      if (reply.suggestions.length) this.foot.append(this.chips(reply.suggestions));
      if (reply.may_keep && keep) this.foot.append(this.keeping(keep));
      if (/^(answer|practice)$/.test(reply.kind) && reply.reply_id) this.foot.append(this.rating(reply));
    }

    rating(reply) {
      const rate = (helpful) => {
        this.count({ reply_id: reply.reply_id, helpful });
        reply.reply_id = "";
        row.remove();
        this.say(T.thanks);
        this.save();
        this.emit("feedback", { helpful });
      };
      const row = this.row(T.helpful, button("chip", T.yes, () => rate(true)), button("chip", T.no, () => rate(false)));
      return row;
    }

    keeping({ reply_id, message }) {
      const row = el("div", { className: "row" });
      const show = (text, label, undo) => row.replaceChildren(el("p", {}, text), label ? button("chip", label, () => post(undo)) : "");
      const post = async (undo) => {
        try {
          if (!(await call("/api/keep", { reply_id, message, undo: undo ? 1 : null }, TIMEOUT_MS)).ok) throw 0;
          undo ? show(T.unkept) : show(T.kept, T.undo, true);
          this.say(undo ? T.unkept : T.kept);
        } catch { this.say(T.keepFail); }
        this.rest();
      };
      show(T.keep, T.keepIt);
      return row;
    }

    /** A count for the therapist, never the words; whether it arrives is nobody's concern. */
    count(fields) { if (fields.reply_id) call("/api/feedback", fields).catch(() => {}); }

    say(text) { this.status.textContent = text; this.rest(); }

    /** After something was pressed and is gone: the focus stays in the chat, a phone's keyboard stays down. */
    rest() { (coarse() ? this.scr : this.box).focus({ preventScroll: true }); }

    /** Ask a question, as if it had been typed; `entry` comes from a suggestion. */
    ask(text, entry) {
      text = String(text ?? "").trim();
      if (!text) return;
      this.open();
      if (text.length > MAX_CHARS || this.busy) {         // nothing typed is ever lost
        this.box.value = text;
        if (!this.busy) this.say(T.long);
        return;
      }
      this.box.value = "";
      this.box.style.height = "";
      const turn = { you: text, entry };
      this.talk.push(turn);
      this.showYou(text);
      this.save();
      this.rest();
      this.emit("question");
      this.send(turn);
    }

    async send(turn) {
      if (this.busy) return;
      const talk = this.talk;
      this.busy = true;
      this.failed?.remove();
      this.foot.replaceChildren();
      this.status.textContent = "";
      const slow = setTimeout(() => { this.status.textContent = T.typing; this.scroll(this.log.lastChild); }, SLOW_MS);
      let error, reply;
      try {
        const response = await call("/api/chat", { message: turn.you, entry: turn.entry, context: this.context }, TIMEOUT_MS);
        error = response.status;
        const body = await response.json();
        if (!response.ok) throw body;
        reply = read(body);
      } catch (body) { error = { status: error, body }; }
      clearTimeout(slow);
      this.busy = false;
      if (talk !== this.talk) return;                     // started over meanwhile
      this.status.textContent = "";
      reply ? this.answer(turn, reply) : this.fail(turn, error);
      this.save();
    }

    answer(turn, reply) {
      const before = this.talk.at(-2)?.reply, asked = this.talk.at(-3);
      const entry = { reply };
      // The reply to a refused "did you mean" keeps the question that was asked before it.
      if (reply.may_keep) entry.keep = before?.kind === "clarify" && (turn.entry === null || turn.you.length < 20)
        ? { reply_id: before.reply_id, message: asked?.you } : { reply_id: reply.reply_id, message: turn.you };
      this.talk.push(entry);
      this.context = reply.context;
      if (LOUD.test(reply.kind)) this.loud = reply.kind;
      const node = this.message(reply);
      node.classList.add("new");
      this.log.setAttribute("aria-live", LOUD.test(reply.kind) ? "assertive" : "polite");
      this.log.append(node);
      this.offer(entry);
      this.head();
      this.scroll(node);
      this.emit("answer", { kind: reply.kind });
    }

    /** Nothing came back: the question stays, the warning line stands in for the answer, and there is a way on. */
    fail(turn, { status, body }) {
      const offline = !status && !navigator.onLine, refused = status === 403;
      const told = body?.error?.message, phone = this.welcome?.phone;
      const text = offline ? T.offline : refused ? T.refused : status === 429 ? T.limit : (status === 422 && told) || T.fail;
      this.failed = el("div", { className: "m err" }, hidden(T.bot + " "), el("p", {}, text),
        el("p", { className: "war" }, (lang === "en" && body?.notice) || T.notice, " ", link("", T.signs, origin + "/help")));
      this.log.append(this.failed);
      this.foot.append(this.row("", !refused && button("chip", T.retry, () => { this.rest(); this.send(turn); }),
        link("chip", T.page, origin + "/chat"), phone && link("chip", T.call + " " + phone, safe("tel:" + phone.replace(/[^\d+]/g, "")))));
      if (offline) this.queue.push(turn);
      this.scroll(this.failed);
      this.emit("error", { status });
    }

    async flush() { while (this.queue.length && navigator.onLine) await this.send(this.queue.shift()); }

    /** Forget everything said, here and in the browser. */
    reset() {
      stored.drop();
      Object.assign(this, { talk: [], context: null, loud: null, queue: [] });
      if (!this.panel) return;
      this.box.value = "";
      this.restore();
      this.rest();
    }

    destroy() {
      this.life.abort();
      this.remove();
    }
  }
  customElements.define(NAME, Chat);

  function start() {
    const chat = document.querySelector(NAME) || document.createElement(NAME), gone = new AbortController();
    const shown = () => {                                 // survives Turbo and Astro swaps, and drops copies that they kept
      if (gone.signal.aborted) return chat;
      if (!chat.isConnected) document.body.append(chat);
      for (const copy of document.querySelectorAll(NAME)) if (copy !== chat) copy.remove();
      return chat;
    };
    const listen = (target, type, act) => target.addEventListener(type, act, { signal: gone.signal });
    for (const type of ["turbo:load", "astro:page-load", "pageshow", NAME + ":again"]) listen(window, type, shown);
    listen(document, "turbo:load", shown);
    listen(document, "astro:page-load", shown);
    listen(document, "click", (event) => {                // <a href="…/chat" data-chat-open="question">: a plain link without script
      const link = event.target.closest?.("[data-chat-open]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      shown().open();
      chat.ask(link.dataset.chatOpen);
    });
    const waiting = Array.isArray(window[GLOBAL]) ? window[GLOBAL] : [], api = {};
    for (const name of ["open", "close", "toggle", "ask", "reset"]) api[name] = (...values) => void shown()[name](...values);
    api.on = (name, act) => chat.addEventListener(NAME + ":" + name, act);
    api.destroy = () => { gone.abort(); chat.destroy(); };
    api.push = ([name, ...values]) => void api[name]?.(...values);
    window[GLOBAL] = api;
    shown();
    waiting.forEach(api.push);
  }
  document.body ? start() : addEventListener("DOMContentLoaded", start);
})();
