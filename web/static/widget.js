/* The chat. Until a visitor opens it, it asks nothing and writes nothing; /install shows how to use it. */
(() => {
  "use strict";
  const NAME = "piriformis-chat", STORE = NAME + ":1", AGAIN = NAME + ":again";
  if (customElements.get(NAME)) return void dispatchEvent(new Event(AGAIN));
  // From the prototype: an element with name="currentScript" hides the document's own property.
  const running = Object.getOwnPropertyDescriptor(Document.prototype, "currentScript").get.call(document);
  const script = running instanceof HTMLScriptElement ? running : null, options = script ? script.dataset : {};
  const origin = new URL(script?.src || location.href).origin;
  const MAX_CHARS = 4000, TIMEOUT_MS = 12000, SLOW_MS = 300, KEPT_TURNS = 40, FOLD_CHARS = 700;

  const TEXTS = {
    en: {
      launch: "Ask about piriformis pain", title: "Questions about piriformis pain?", close: "Close chat", log: "Conversation",
      you: "You said:", bot: "Assistant said:", input: "Type your question", send: "Send", over: "Start over", book: "Book",
      greeting: "Hello! I can answer questions about piriformis syndrome, sciatica and massage.",
      note: "Automatic answers from my own article, not a diagnosis. Please leave out names and private details.", privacy: "Privacy",
      notice: "Call 911 for new trouble peeing or pooping, numbness between the legs, weak or numb legs, chest pain or trouble breathing.",
      signs: "When to get help", typing: "Finding an answer…", chips: "Suggested questions", more: "Show more", newTab: "(opens in a new tab)",
      emergency: "Emergency advice", crisis: "Help, day and night", urgent: "Urgent advice", helpful: "Was this helpful?", yes: "Yes", no: "No", thanks: "Thank you.",
      keepMyQuestion: "Keep my question, without my name, so that the answers get better? Nobody can reply to it. To get an answer, contact me.",
      keepIt: "Keep my question", kept: "Kept. Thank you.", undo: "Undo", unkept: "Taken back. Nothing is kept.", unsure: "That did not work. Please try again.",
      somethingWentWrong: "That did not go through. Your question is still here.", retry: "Try again", offline: "You are offline. I will send this when you are back.",
      tooFast: "That was a lot in a short time. Please wait a moment, then try again.", notAllowedHere: "The chat is not switched on for this site. It has its own page.",
      long: "That is too long. Please shorten it to 4,000 characters.", page: "Open the chat page", contact: "Contact me", call: "Call",
    },
    es: {
      launch: "Pregunte sobre el dolor piriforme", title: "¿Preguntas sobre el dolor piriforme?", close: "Cerrar el chat", log: "Conversación",
      you: "Usted dijo:", bot: "El asistente dijo:", input: "Escriba su pregunta", send: "Enviar", over: "Empezar de nuevo", book: "Reservar",
      greeting: "¡Hola! Puedo responder preguntas sobre el síndrome piriforme, la ciática y el masaje, en inglés.",
      note: "Respuestas automáticas de mi propio artículo, no un diagnóstico. No escriba nombres ni datos privados.", privacy: "Privacidad",
      notice: "Llame al 911 si no puede orinar o controlar el intestino, o por entrepierna dormida, piernas débiles, dolor de pecho o falta de aire.",
      signs: "Cuándo pedir ayuda", typing: "Buscando una respuesta…", chips: "Preguntas sugeridas", more: "Mostrar más", newTab: "(se abre en otra pestaña)",
      emergency: "Consejo de emergencia", crisis: "Ayuda, de día y de noche", urgent: "Consejo urgente", helpful: "¿Le sirvió?", yes: "Sí", no: "No", thanks: "Gracias.",
      keepMyQuestion: "¿Guardar mi pregunta, sin mi nombre, para mejorar las respuestas? Nadie puede contestarla. Para recibir respuesta, contácteme.",
      keepIt: "Guardar mi pregunta", kept: "Guardada. Gracias.", undo: "Deshacer", unkept: "Retirada. No se guarda nada.", unsure: "No funcionó. Intente otra vez.",
      somethingWentWrong: "No se pudo enviar. Su pregunta sigue aquí.", retry: "Intentar otra vez", offline: "Está sin conexión. La enviaré cuando vuelva.",
      tooFast: "Fueron muchos mensajes. Espere un momento e intente otra vez.", notAllowedHere: "El chat no está activado en este sitio. Tiene su propia página.",
      long: "Es demasiado largo. Acórtelo a 4,000 caracteres.", page: "Abrir la página del chat", contact: "Contácteme", call: "Llamar al",
    },
  };
  const lang = /^es/i.test(options.lang) ? "es" : "en", T = TEXTS[lang];

  const LIGHT = "--bg:#ffffff;--fg:#1b2422;--mut:#51605c;--line:#d5dedb;--bub:#eef3f1;--edge:#0b5c54;--red:#b3261e;--amber:#7d4600;--blue:#1f4473;--ink:#ffffff";
  const DARK = "--bg:#151a19;--fg:#eef3f1;--mut:#a9b8b3;--line:#3b4744;--bub:#232b29;--edge:#8fb5ad;--red:#ff9a90;--amber:#f0b866;--blue:#a3c4f3;--ink:#151a19";
  const color = /^#[\da-f]{6}$/i.test(options.color) ? options.color : "#0b5c54";
  const [red, green, blue] = [1, 3, 5].map((at) => (parseInt(color.slice(at, at + 2), 16) / 255) ** 2.2);
  const onColor = 0.21 * red + 0.72 * green + 0.07 * blue > 0.18 ? "#10201d" : "#ffffff";
  const number = (value, usual) => (/^\d{1,10}$/.test(value) ? value : usual);
  const side = options.side === "left" ? "left" : "right", SMALL = "(max-width:560px),(max-height:480px)";
  const CSS_TEXT = `
:host{all:initial!important;${LIGHT};--c:${color};--on:${onColor};position:fixed!important;bottom:calc(${number(options.offset, 20)}px + env(safe-area-inset-bottom,0px))!important;${side}:20px!important;z-index:${number(options.zIndex, 2147483000)}!important;
 font:max(16px,1rem)/1.5 system-ui,sans-serif!important;color-scheme:light dark!important}
:host([inline]){display:flex!important;position:static!important;flex:1!important;min-height:0!important}
@media (prefers-color-scheme:dark){:host{${DARK}}}
*{box-sizing:border-box}
[hidden]{display:none!important}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
button,a,textarea,summary{font:inherit;color:inherit}
button,summary{cursor:pointer}
:focus-visible{outline:3px solid var(--fg);outline-offset:2px;box-shadow:0 0 0 2px var(--bg)}
.launch,.send,.go>*,.chip,header button,header a{display:inline-flex;align-items:center;justify-content:center;min-height:46px;padding:.3em 1em;border:2px solid transparent;border-radius:14px;background:var(--c);color:var(--on);font-weight:600;line-height:1.3;text-align:center;text-decoration:none}
.launch{gap:.55em;min-height:52px;max-width:calc(100vw - 40px);padding-inline:1.25em;border-radius:26px;box-shadow:0 2px 6px #0003,0 6px 20px #0003}
.launch::before{content:"";flex:none;width:1.1em;height:.95em;border-radius:.35em .35em .35em 0;background:currentColor}
.away{visibility:hidden}
.panel{display:flex;flex-direction:column;flex:1;margin:0;padding:0;background:var(--bg);color:var(--fg);overflow:hidden}
dialog{position:fixed;inset:auto;bottom:20px;${side}:20px;width:min(400px,100vw - 40px);height:min(660px,100dvh - 40px)!important;max-width:none;max-height:none;border:1px solid var(--line);border-radius:18px;box-shadow:0 4px 12px #0002,0 16px 48px #0004}
dialog:not([open]){display:none}
header,header span{display:flex;align-items:center}
header{padding:.4em;padding-inline-start:.9em;background:var(--c);color:var(--on)}
h2{flex:1;max-height:2.6em;margin:0;font-size:1.05em;line-height:1.3;overflow:hidden}
h2:focus{outline:0!important}
header button,header a{min-width:44px;padding:.3em .5em;background:none;color:inherit;font-size:.9em}
header a{border-color:currentColor}
header .x{font-size:1.2em}
header :focus-visible{outline-color:currentColor}
:host([inline]) header{justify-content:flex-end;padding:0 .5em;background:none;color:inherit}
.ban{margin:0;padding:.5em 1.1em;border-bottom:1px solid var(--line);font-weight:600}
.scr{flex:1;min-height:0;overflow-y:auto;overscroll-behavior:contain}
header :focus-visible,.scr:focus-visible,textarea:focus-visible{outline-offset:-3px;box-shadow:none}
.log{display:flex;flex-direction:column;gap:.75em;padding:1.1em}
.m{max-width:90%;padding:.65em .95em;border-radius:16px;border-start-start-radius:4px;background:var(--bub);align-self:flex-start;overflow-wrap:anywhere}
.you{align-self:flex-end;border-radius:16px;border-end-end-radius:4px;background:var(--c);color:var(--on);white-space:pre-wrap}
h2,p,button{unicode-bidi:plaintext}
p,ul,ol{margin:0 0 .6em}
ul,ol{padding-inline-start:1.3em}
.m>:last-child,.b>:last-child,div>p:last-child,li>p{margin-bottom:0}
summary{padding:.6em 0;text-decoration:underline}
.go{display:flex;flex-wrap:wrap;gap:.5em;margin-bottom:.6em}
.go:empty{display:none}
.go>.alt,.chip{border-color:var(--edge);background:none;color:inherit}
.go>span{padding-inline:0;background:none;color:inherit}
.pair>*,.card .go>a{flex:1 1 100%}
.war{padding-top:.6em;border-top:1px solid var(--line);font-size:.9em}
.src,.st,.row p,.note{color:var(--mut);font-size:.85em}
.card{--k:var(--red);width:100%;max-width:100%;padding:0;border:2px solid var(--k);border-radius:12px;background:var(--k);overflow:hidden}
.crisis{--k:var(--blue)}.urgent{--k:var(--amber)}
h3{display:flex;gap:.5em;margin:0;padding:.5em .95em;background:var(--k);color:var(--ink);font-size:1em}
h3::before{content:"!"/"";width:1.5em;border-radius:50%;background:var(--ink);color:var(--k);font-weight:800;text-align:center}
.crisis h3::before{content:"♥"/""}
.b{padding:.8em .95em;background:var(--bg)}
.b>p:first-child{font-size:1.1em;font-weight:650}
.card .go>a:not(.alt){background:var(--k);color:var(--ink)}
.err{border:2px solid var(--mut);background:none}
.row{display:flex;flex-wrap:wrap;align-items:center;gap:.5em;padding:0 1.1em .8em}
.row p{margin:0}
.chip{border-radius:23px;font-weight:400;text-align:start}
.chip:hover{background:var(--bub)}
.st{min-height:1.6em;padding:0 1.25em}
form{display:flex;gap:.5em;align-items:flex-end;padding:.6em .8em;border-top:1px solid var(--line)}
textarea{flex:1;min-width:0;min-height:46px;max-height:30dvh;padding:.6em .8em;border:1px solid var(--mut);border-radius:14px;background:var(--bg);line-height:1.4;resize:none;field-sizing:content}
::placeholder{color:var(--mut);opacity:1}
.note{margin:0;padding:0 1.25em calc(.8em + env(safe-area-inset-bottom,0px));line-height:1.4}
@media ${SMALL}{dialog{inset:0;width:100%;height:100dvh!important;border:0;border-radius:0}}
@media (max-height:480px){.note{display:none}h2{max-height:1.3em}header,form{padding-block:0}}
@media (prefers-reduced-motion:no-preference){dialog{animation:in .2s ease-out}.scr{scroll-behavior:smooth}@keyframes in{from{opacity:0;transform:translateY(10px)}}}
@media (forced-colors:active){.launch,.go>*,.send,.m,h3{border:1px solid}.you{border-width:3px}}
@media print{:host(:not([inline])),form,.row,header{display:none!important}:host,.panel,.scr{height:auto!important;overflow:visible!important}}`;

  const attempt = (act) => { try { return act(); } catch {} };
  const small = () => matchMedia(SMALL).matches, coarse = () => matchMedia("(pointer:coarse)").matches;
  const list = (value) => (Array.isArray(value) ? value.filter((item) => item?.label) : []);
  const speaks = (reply) => typeof (reply?.html || reply?.text || 0) === "string";

  const el = (tag, props, ...children) => {
    const node = document.createElement(tag);
    for (const name in props) if (props[name] != null) name in node && name !== "role" ? (node[name] = props[name]) : node.setAttribute(name, props[name]);
    node.append(...children.filter(Boolean));
    return node;
  };
  const hidden = (text) => el("span", { className: "sr" }, text + " ");
  const button = (className, text, onclick) => el("button", { type: "button", className, onclick }, text);
  const row = (...nodes) => el("div", { className: "row" }, ...nodes);
  const link = (className, label, href, onclick) => el("a", { className, href, onclick, ...(/^http/.test(href) && { target: "_blank", rel: "noopener" }) },
    label, /^http/.test(href) && hidden(" " + T.newTab));
  const signs = (text) => el("p", { className: "war" }, text, " ", link("", T.signs, origin + "/help"));

  const safe = (href) => attempt(() => {
    const url = new URL(href, origin);
    return (/^(https|tel|sms|mailto):$/.test(url.protocol) || url.origin === origin) && url.href;
  });

  const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0" };
  const decode = (text) => text.replace(/&(?:#(\d{1,6})|(\w+));/g, (all, code, name) => code ? String.fromCodePoint(code) : NAMED[name] ?? all);

  // Only these tags and href become nodes; of anything else the words are shown.
  function rich(html) {
    const open = [document.createDocumentFragment()];
    for (const [, end, tag, rest, text] of html.matchAll(/<(\/?)([a-z]\w*)((?:"[^"]*"|[^">])*)>|([^<]+|<)/gi)) {
      if (text) open.at(-1).append(decode(text));
      else if (!/^(p|ul|ol|li|strong|em|a)$/.test(tag)) continue;
      else if (end) open.length = Math.max(1, open.findLastIndex((node) => node.localName === tag));
      else {
        const href = safe(decode(/ href="([^"]*)"/.exec(rest)?.[1] || "x:"));
        const node = tag === "a" && href ? link("", "", href) : el(tag);
        open.at(-1).append(node);
        open.push(node);
      }
    }
    return open[0];
  }
  const words = ({ html, text }) => html ? rich(html) : el("div", {}, ...text.split(/\n{2,}/).map((part) => el("p", {}, part)));

  const call = (path, fields, timeout_ms) => fetch(origin + path, {
    method: fields ? "POST" : "GET", body: fields && new URLSearchParams(Object.entries(fields).filter((pair) => pair[1] != null)),
    credentials: "omit", referrerPolicy: "strict-origin", keepalive: !timeout_ms, signal: timeout_ms && AbortSignal.timeout?.(timeout_ms),
  });
  const count = (fields) => fields.reply_id && call("/api/feedback", fields).catch(() => {});

  class Chat extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return this.isOpen() && !this.inline && small() && this.hide();
      const root = this.attachShadow({ mode: "open" });
      try {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(CSS_TEXT);
        root.adoptedStyleSheets = [sheet];
      } catch { root.append(el("style", {}, CSS_TEXT)); }
      for (const type of ["keydown", "keyup", "keypress"]) root.addEventListener(type, (event) => this.key(event));
      const state = attempt(() => JSON.parse(sessionStorage.getItem(STORE))) || {}, posted = attempt(() => JSON.parse(this.dataset.talk));
      this.talk = (posted || Array.isArray(state.talk) && state.talk || []).filter((turn) => turn && (typeof turn.you === "string" || speaks(turn.reply)));
      Object.assign(this, { context: posted ? posted[1].reply.context : state.context, loud: state.loud, welcome: state.welcome, queue: [], lang, dir: options.dir === "rtl" ? "rtl" : "ltr" });
      this.inline = this.hasAttribute("inline");
      if (this.inline) return this.replaceChildren(), this.open(false);
      this.launch = button("launch", T.launch, () => this.open());
      this.launch.ariaHasPopup = "dialog";
      root.append(this.launch);
      this.mark();
      if ((options.open === "once" ? state.open ?? true : options.open !== "never" && state.open) && !small()) this.open(false);
    }

    build() {
      this.log = el("div", { className: "log", role: "log", "aria-label": T.log });
      this.status = el("div", { className: "st", role: "status" });
      this.foot = el("div");
      this.scr = el("div", { className: "scr", tabIndex: 0, role: "region", "aria-label": T.log }, this.log, this.foot, this.status);
      this.box = el("textarea", { rows: 1, enterKeyHint: "send", autocomplete: "off", placeholder: T.input, "aria-label": T.input, oninput: () => this.grow() });
      this.form = el("form", { onsubmit: (event) => { event.preventDefault(); this.ask(this.box.value); } }, this.box, el("button", { className: "send" }, T.send));
      this.heading = el("h2", { id: "t", tabIndex: -1, className: this.inline ? "sr" : "" }, T.title);
      this.top = el("span");
      this.banner = el("p", { className: "ban" });
      this.panel = el(this.inline ? "section" : "dialog", { className: "panel", "aria-labelledby": "t", oncancel: (event) => { event.preventDefault(); this.close(); } },
        el("header", {}, this.heading, this.top, !this.inline && el("button", { type: "button", className: "x", ariaLabel: T.close, onclick: () => this.close() }, "✕")),
        this.banner, this.scr, this.form, el("p", { className: "note" }, T.note, " ", link("", T.privacy, origin + "/privacy")));
      this.restore();
      this.shadowRoot.append(this.panel);
    }

    restore() {
      this.log.replaceChildren();
      this.foot.replaceChildren();
      for (const { you, reply } of this.talk) this.log.append(reply ? this.message(reply) : this.mine(you));
      const last = this.talk.at(-1);
      if (last?.reply) this.offer(last);
      else if (last) this.foot.append(row(button("chip", T.retry, () => this.again(last))));
      this.head();
      this.greet();
    }

    async greet() {
      const { talk } = this;
      try {
        if (!this.welcome) {
          const response = await call("/api/welcome", null, 4000);
          if (response.ok) this.welcome = await response.json();
        }
      } catch {}
      if (talk !== this.talk) return;
      const { paused, suggestions, texts } = this.welcome || {};
      if (lang === "en") Object.assign(T, texts);         // as the therapist words it
      this.log.prepend(el("div", { className: "m", dir: "auto" }, hidden(T.bot), words({ text: paused && T.paused || T.greeting })));
      if (!talk.length && !paused) this.foot.append(this.chips(suggestions));
      this.head();
    }

    grow() {
      if (CSS.supports("field-sizing", "content")) return;
      this.box.style.height = 0;
      this.box.style.height = this.box.scrollHeight + 2 + "px";
    }

    key(event) {
      event.stopPropagation();   // the host's shortcuts stay silent
      if (event.type !== "keydown" || event.isComposing || event.keyCode === 229) return;   // an input method's Enter
      if (event.key === "Escape" && !this.inline) event.preventDefault(), this.close();
      if (event.key === "Enter" && !event.shiftKey && event.target === this.box) event.preventDefault(), this.form.requestSubmit();
    }

    isOpen() { return !!this.panel && (this.inline || this.panel.open); }

    open(focus = true) {
      if (this.isOpen()) return;
      if (!this.panel) this.build();
      if (!this.inline) {
        if (!focus) this.panel.setAttribute("open", "");  // show() takes the focus
        else this.panel[small() ? "showModal" : "show"]();
        this.mark();
        if (focus) (coarse() ? this.heading : this.box).focus();
      }
      this.scroll(this.log.lastChild);
      this.emit("open");
    }

    mark() {
      this.launch.hidden = this.isOpen();
      this.launch.ariaExpanded = this.isOpen();
      if (this.panel) this.save();
    }

    hide() {
      this.panel.close();
      this.mark();
    }

    close() {
      if (this.inline || !this.isOpen()) return;
      this.hide();
      this.launch.focus();
      this.emit("close");
    }

    toggle() { this.isOpen() ? this.close() : this.open(); }

    save() {
      const { context, loud, welcome } = this;
      attempt(() => sessionStorage.setItem(STORE, JSON.stringify({ open: !this.inline && this.isOpen(), talk: this.talk.slice(-KEPT_TURNS), context, loud, welcome })));
    }

    emit(name, detail) { this.dispatchEvent(new CustomEvent(NAME + ":" + name, { bubbles: true, composed: true, detail })); }

    head() {
      const { loud, talk } = this, booking = !loud && talk.filter((turn) => turn.reply).length > 1 && safe(this.welcome?.booking_link || "x:");
      this.top.replaceChildren(booking ? link("", T.book, booking, () => count({ reply_id: talk.at(-1).reply?.reply_id, clicked: "booking" })) : "", talk.length ? button("", T.over, () => this.reset()) : "");
      this.banner.hidden = !loud;
      const phone = loud === "crisis" ? "988" : "911";
      this.banner.replaceChildren(T[loud] + ": ", loud === "urgent" ? link("", T.signs, origin + "/help") : link("", T.call + " " + phone, "tel:" + phone));
    }

    scroll(node) { if (node) this.scr.scrollTop = node.offsetTop - this.log.offsetTop - 8; }

    mine(text) { return el("div", { className: "m you", dir: "auto" }, hidden(T.you), text); }

    message(reply) {
      const { kind } = reply, node = el("div", { className: "m", dir: "auto" }, hidden(T.bot)), loud = /^(emergency|crisis|urgent)$/.test(kind);
      const body = loud ? el("div", { className: "b" }) : node;
      if (loud) node.className += " card " + kind, node.append(el("h3", {}, T[kind]), body);
      body.append(words(reply));
      const rest = [...body.children].slice(3);
      if (kind === "answer" && !reply.also?.length && rest.length && body.textContent.length > FOLD_CHARS) body.append(el("details", {}, el("summary", {}, T.more), ...rest));
      const go = el("div", { className: "go" + (kind === "diagnostic" ? " pair" : "") });
      loud && body.firstChild ? body.firstChild.after(go) : body.append(go);
      for (const { role, label, href } of list(reply.links)) {
        const to = safe(href || (role === "professional" ? "/help" : "x:")), quiet = !/^(booking|emergency)$/.test(role) && kind !== "diagnostic";
        const item = to ? link(quiet ? "alt" : "", label, to, () => count({ reply_id: reply.reply_id, clicked: role })) : !href && el("span", {}, label);
        if (item && role === "source") item.className = "src", body.append(item);
        else if (item) go.append(item);
      }
      if (reply.notice) body.append(signs(reply.notice));
      return node;
    }

    chips(suggestions) {
      return el("div", { className: "row", role: "group", "aria-label": T.chips }, ...list(suggestions).slice(0, 4).map(({ label, entry }) => button("chip", label, () => this.ask(label, entry))));
    }

    offer({ reply, keep }) {
      this.foot.append(this.chips(reply.suggestions));
      if (keep) this.foot.append(this.keeping(keep));
      if (!/^(answer|practice)$/.test(reply.kind) || !reply.reply_id || reply.rated) return;
      const rate = (helpful) => {
        count({ reply_id: reply.reply_id, helpful });
        reply.rated = true;
        asking.remove();
        this.say(T.thanks);
        this.save();
        this.emit("feedback", { helpful });
      };
      const asking = row(el("p", {}, T.helpful), button("chip", T.yes, () => rate(true)), button("chip", T.no, () => rate(false)));
      this.foot.append(asking);
    }

    keeping(fields) {
      const box = row(), show = (text, label, undo) => box.replaceChildren(el("p", {}, text), label ? button("chip", label, () => post(undo)) : "");
      const post = async (undo) => {
        const response = await call("/api/keep", { ...fields, undo }, TIMEOUT_MS).catch(() => ({}));
        if (response.ok) undo ? show(T.unkept) : show(T.kept, T.undo, 1);
        this.say(response.ok ? T[undo ? "unkept" : "kept"] : T.unsure);
      };
      show(T.keepMyQuestion, T.keepIt);
      return box;
    }

    say(text) {
      this.status.textContent = text;
      this.rest();
    }

    rest() { if (!this.shadowRoot.activeElement || !coarse()) (coarse() ? this.scr : this.box).focus({ preventScroll: true }); }

    ask(text, entry) {
      text = String(text ?? "").trim();
      if (!text) return;
      this.open();
      if (text.length > MAX_CHARS || this.busy) {
        this.box.value = text;
        return this.busy || this.say(T.long);
      }
      this.box.value = this.box.style.height = "";
      const turn = { you: text, entry };
      this.talk.push(turn);
      this.log.append(this.mine(text));
      this.head();
      this.save();
      this.emit("question");
      this.again(turn);
    }

    again(turn) {
      this.send(turn);
      this.rest();
    }

    async send(turn) {
      if (this.busy) return;
      const { talk } = this;
      this.busy = true;
      this.failed?.remove();
      this.foot.replaceChildren();
      this.status.textContent = "";
      this.scr.scrollTop = 1e9;
      const slow = setTimeout(() => { this.status.textContent = T.typing; }, SLOW_MS);
      let status, reply;
      try {
        const response = await call("/api/chat", { message: turn.you, entry: turn.entry, context: this.context }, TIMEOUT_MS);
        ({ status } = response);
        reply = await response.json();
      } catch {}
      clearTimeout(slow);
      this.busy = false;
      if (talk !== this.talk) return;
      this.status.textContent = "";
      status === 200 && speaks(reply) ? this.answer(turn, reply) : this.fail(turn, status, reply);
      this.save();
    }

    answer(turn, reply) {
      const { talk } = this, { kind, reply_id } = reply, last = { reply }, node = this.message(reply);
      const refused = talk.at(-2)?.reply?.kind === "clarify" && (turn.entry === null || turn.you.length < 20);
      if (reply.may_keep) last.keep = refused ? { reply_id: talk.at(-2).reply.reply_id, message: talk.at(-3)?.you } : { reply_id, message: turn.you };
      talk.push(last);
      this.context = reply.context;
      if (T[kind]) this.loud = kind;
      this.log.ariaLive = T[kind] ? "assertive" : "polite";
      this.log.append(node);
      this.offer(last);
      this.head();
      this.scroll(node);
      this.emit("answer", { kind });
    }

    fail(turn, status, told) {
      const offline = !status && !navigator.onLine, contact = safe(this.welcome?.phone || this.welcome?.contact_link || "x:");
      const text = T[offline ? "offline" : { 403: "notAllowedHere", 429: "tooFast" }[status] || "somethingWentWrong"];
      this.failed = el("div", { className: "m err" }, hidden(T.bot), el("p", {}, text), signs((lang === "en" && told?.notice) || T.notice));
      this.log.append(this.failed);
      this.foot.append(row(status !== 403 && button("chip", T.retry, () => this.again(turn)), link("chip", T.page, origin + "/chat"), contact && link("chip", T.contact, contact)));
      if (offline) this.queue.push(turn);
      this.scroll(this.failed);
      this.emit("error", { status });
    }

    async flush() { while (this.queue.length && navigator.onLine) await this.send(this.queue.shift()); }

    reset() {
      attempt(() => sessionStorage.removeItem(STORE));
      Object.assign(this, { talk: [], context: null, loud: null, queue: [] });
      if (!this.panel) return;
      this.restore();
      this.say(this.box.value = "");
    }
  }
  customElements.define(NAME, Chat);

  function start() {
    const chat = document.querySelector(NAME) || document.createElement(NAME), life = new AbortController(), { signal } = life;
    const shown = () => {   // page swaps (Turbo, Astro) lose it or keep a copy
      if (signal.aborted) return chat;
      if (!chat.isConnected) document.body.append(chat);
      for (const copy of document.querySelectorAll(NAME)) if (copy !== chat) copy.remove();
      return chat;
    };
    const on = (type, act) => addEventListener(type, act, { signal, capture: true });
    for (const type of ["turbo:load", "astro:page-load", "pageshow", AGAIN]) on(type, shown);
    on("online", () => chat.flush());
    on("focusin", ({ target }) => chat.launch?.classList.toggle("away", small() && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)));
    on("click", (event) => {
      const link = event.target.closest?.("[data-chat-open]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      shown().open();
      chat.ask(link.dataset.chatOpen);
    });
    const waiting = window.PiriformisChat, api = window.PiriformisChat = {
      on: (name, act) => chat.addEventListener(NAME + ":" + name, act),
      destroy: () => { life.abort(); chat.remove(); },
      push: ([name, ...values]) => void api[name]?.(...values),
    };
    for (const name of ["open", "close", "toggle", "ask", "reset"]) api[name] = (...values) => void shown()[name](...values);
    shown();
    if (Array.isArray(waiting)) waiting.forEach(api.push);
  }
  document.body ? start() : addEventListener("DOMContentLoaded", start);
})();
