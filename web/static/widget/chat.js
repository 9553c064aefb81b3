/* The chat. Until a visitor opens it, it asks nothing and writes nothing; /install shows how to use it.
   web/public/widget.py puts texts.json, style.css and the theme-color where their names stand. */
(() => {
  "use strict";
  const NAME = "piriformis-chat", STORE = NAME + ":1", DRAFT = NAME + ":draft", AGAIN = NAME + ":again";
  if (customElements.get(NAME)) return void dispatchEvent(new Event(AGAIN));
  // From the prototype: an element with name="currentScript" hides the document's own property.
  const running = Object.getOwnPropertyDescriptor(Document.prototype, "currentScript").get.call(document);
  const script = running instanceof HTMLScriptElement ? running : null, options = script ? script.dataset : {};
  const origin = new URL(script?.src || location.href).origin;
  const MAX_CHARS = 4000, COUNT_FROM = 3500, TIMEOUT_MS = 12000, SLOW_MS = 300, UNDO_MS = 10000;
  const KEPT_TURNS = 40, FOLD_CHARS = 700, MOST_FOUND = 8, MOST_RETURNS = 100;
  // As in style.css.
  const SMALL = "(max-width: 35em), (max-height: 30em)";

  const TEXTS = "texts.json", STYLE = "style.css";
  // The Spanish texts come without their names, in the order of the English ones.
  const lang = /^es/i.test(options.lang) ? "es" : "en", T = TEXTS.en;
  if (lang === "es") Object.keys(T).forEach((name, at) => { T[name] = TEXTS.es[at]; });

  const color = /^#[\da-f]{6}$/i.test(options.color) ? options.color : "theme-color";
  const [red, green, blue] = [1, 3, 5].map((at) => (parseInt(color.slice(at, at + 2), 16) / 255) ** 2.2);
  const onColor = 0.21 * red + 0.72 * green + 0.07 * blue > 0.18 ? "#10201d" : "#ffffff";
  const number = (value, usual) => (/^\d{1,10}$/.test(value) ? value : usual);
  const side = options.side === "left" ? "left" : "right";
  const CHOSEN = `:host{--c:${color};--on:${onColor};--o:min(${number(options.offset, 20)}px,50vh);z-index:${number(options.zIndex, 2147483000)}!important;${side}:20px!important}dialog{${side}:20px}`;

  const attempt = (act) => { try { return act(); } catch {} };
  const small = () => matchMedia(SMALL).matches, coarse = () => matchMedia("(pointer:coarse)").matches;
  const list = (value) => (Array.isArray(value) ? value.filter((item) => item?.label) : []);
  // Cards of the service come in Spanish, too; its other words are English.
  const langOf = (text) => /[¿¡]|\b(por favor|lo siento|usted|nadie|ya l|fue un)/i.test(text) ? "es" : "en";
  const speaks = (reply) => typeof (reply?.html || reply?.text || 0) === "string";
  // The alarm in force is the second field of a context (bot/dialogue/state/context.py).
  const alarmOf = (context) => String(context || "").split("|")[1] || null;
  const isLoud = (kind) => /^(emergency|crisis|urgent)$/.test(kind);

  const el = (tag, props, ...children) => {
    const node = document.createElement(tag);
    for (const name in props) if (props[name] != null) name in node && name !== "role" ? (node[name] = props[name]) : node.setAttribute(name, props[name]);
    node.append(...children.filter(Boolean));
    return node;
  };
  const box = (className, ...children) => el("div", { className }, ...children);
  const hidden = (text) => el("span", { className: "sr", lang }, text + " ");
  const button = (className, text, onclick, lang) => el("button", { type: "button", className, onclick, lang }, text);
  const icon = (className, text, name, onclick) => el("button", { type: "button", className, ariaLabel: name, title: name, onclick }, text);
  const row = (...nodes) => box("row", ...nodes);
  const link = (className, label, href, onclick) => el("a", { className, href, onclick, ...(/^http/.test(href) && { target: "_blank", rel: "noopener" }) },
    label, /^http/.test(href) && hidden(" " + T.newTab));
  const calls = (number) => "call " + (/988/.test(number) ? "crisis" : "emergency");
  const dial = (number) => link(calls(number), T.call + " " + number, "tel:" + number);
  const signs = (text) => el("p", { className: "war" }, text, " ", link("", T.signs, origin + "/help"));

  const safe = (href) => attempt(() => {
    const url = new URL(href || "x:", origin);
    return (/^(https|tel|sms|mailto):$/.test(url.protocol) || url.origin === origin) && url.href;
  });

  const NAMED = { amp: "&", lt: "<", gt: ">", quot: "\"", nbsp: "\u00a0" };
  const decode = (text) => text.replace(/&(?:#(\d{1,6})|(\w+));/g, (all, code, name) => code ? String.fromCodePoint(code) : NAMED[name] ?? all);

  // Only these tags and href become nodes; of anything else the words are shown.
  function rich(html) {
    const open = [document.createDocumentFragment()];
    for (const [, end, tag, rest, text] of html.matchAll(/<(\/?)([a-z]\w*)((?:"[^"]*"|[^">])*)>|([^<]+|<)/gi)) {
      if (text) open.at(-1).append(decode(text));
      else if (!/^(p|ul|ol|li|strong|em|a)$/.test(tag)) continue;
      else if (end) open.length = Math.max(1, open.findLastIndex((node) => node.localName === tag));
      else {
        const href = safe(decode(/\bhref="([^"]*)"/.exec(rest)?.[1] || ""));
        const node = tag === "a" && href ? link("", "", href) : el(tag);
        open.at(-1).append(node);
        open.push(node);
      }
    }
    return open[0];
  }
  const words = ({ html, text }) => html ? rich(html) : el("div", {}, ...text.split(/\n{2,}/).map((part) => el("p", {}, part)));

  // A picture of the service itself; where the page forbids pictures, the words stand alone.
  function picture(image) {
    const src = safe(image?.src), { alt, width, height } = image || {};
    const node = src && alt && src.startsWith(origin + "/") && el("img", { alt, width, height, onerror: () => node.remove(), src });
    return node;
  }

  const call = (path, fields, timeout_ms) => fetch(origin + path, {
    method: fields ? "POST" : "GET", body: fields && new URLSearchParams(Object.entries(fields).filter((pair) => pair[1] != null)),
    credentials: "omit", referrerPolicy: "strict-origin", keepalive: !timeout_ms, signal: timeout_ms && AbortSignal.timeout?.(timeout_ms),
  });
  const count = (fields) => fields.reply_id && call("/api/feedback", fields).catch(() => {});

  class Chat extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return this.comeBack();
      const root = this.attachShadow({ mode: "open" });
      try {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(STYLE + CHOSEN);
        root.adoptedStyleSheets = [sheet];
      } catch { root.append(el("style", {}, STYLE + CHOSEN)); }
      for (const type of ["keydown", "keyup", "keypress"]) root.addEventListener(type, (event) => this.key(event));
      // What our own page brings counts more than what the tab remembers.
      const state = { ...attempt(() => JSON.parse(sessionStorage.getItem(STORE))), ...attempt(() => JSON.parse(this.dataset.begun)) };
      this.talk = (Array.isArray(state.talk) && state.talk || []).filter((turn) => turn && (typeof turn.you === "string" || speaks(turn.reply)));
      const { context, loud, rung = loud, wide } = state, welcome = state.welcome?.texts && state.welcome;
      const dir = /^(rtl|ltr)$/.test(options.dir) ? options.dir : getComputedStyle(document.body).direction;
      Object.assign(this, { context, loud, rung, welcome, wide, lang, dir, nodes: new Map() });
      this.inline = this.hasAttribute("inline");
      if (this.inline) return this.replaceChildren(), this.open(false);
      this.launch = button("", "", () => this.open());
      this.launch.ariaHasPopup = "dialog";
      root.append(this.launch);
      this.mark();
      if ((options.open === "once" ? state.open ?? true : options.open !== "never" && state.open) && !small()) this.open(false);
    }

    // A page that replaces its body takes the chat along; an open one opens again where it was.
    comeBack() {
      if (this.inline || !this.shown) return;
      const { at } = this;
      this.show(small());
      this.scr.scrollTop = at;
    }

    build() {
      this.log = el("div", { className: "log", role: "log", ariaLabel: T.log });
      this.home = box("home");
      this.foot = box("");
      this.chipsBox = box("");
      this.down = icon("chip down", "↓", T.below, () => (this.scr.scrollBy(0, 0.7 * this.scr.clientHeight), this.rest()));
      this.next = box("next", this.chipsBox, this.down);
      this.scr = el("div", { className: "scr", tabIndex: 0, role: "region", ariaLabel: T.log, onscroll: () => this.edge() },
        this.home, this.log, this.foot, el("p", { className: "note" }, T.note, " ", link("", T.privacy, origin + "/privacy")), this.next);
      this.status = el("div", { className: "st", role: "status", id: "s" });
      this.after = box("");
      this.counter = el("span", { className: "n", id: "n" });
      this.line = box("line", this.status, this.after, this.counter);
      this.box = el("textarea", { rows: 1, enterKeyHint: "send", autocomplete: "off", placeholder: T.input, ariaLabel: T.input, "aria-describedby": "s n", oninput: () => this.typed() });
      this.form = el("form", { onsubmit: (event) => { event.preventDefault(); this.submit(); } }, this.box, el("button", { className: "send" }, T.send));
      this.heading = el("h2", { id: "t", tabIndex: -1, className: this.inline ? "sr" : "" }, T.title);
      this.book = el("span");
      this.more = icon("", "•••", T.menu, () => this.menu.hidden ? this.openMenu() : this.closeMenu());
      this.menu = el("div", { className: "menu", id: "m", role: "group", ariaLabel: T.menu, hidden: true });
      this.menu.addEventListener("focusout", ({ relatedTarget: to }) => to && !this.menu.contains(to) && this.closeMenu());
      this.more.setAttribute("aria-controls", "m");
      this.banner = box("ban");
      this.panel = el(this.inline ? "section" : "dialog", { className: "panel", "aria-labelledby": "t", oncancel: (event) => { event.preventDefault(); this.close(); },
        onclick: ({ target }) => this.menu.hidden || this.more.contains(target) || this.closeMenu() },
        box("top", this.heading, this.book, icon("h", "⌂", T.home, () => this.goHome()), this.more, this.menu, !this.inline && icon("x", "✕", T.close, () => this.close())),
        this.banner, this.scr, this.line, this.form);
      this.restore();
      this.box.value = attempt(() => sessionStorage.getItem(DRAFT)) || "";
      this.shadowRoot.append(this.panel);
      new ResizeObserver(() => { this.fold(); this.edge(); }).observe(this.scr);
      for (const type of ["resize", "scroll"]) window.visualViewport?.addEventListener(type, () => this.follow());
    }

    restore() {
      this.log.replaceChildren();
      this.clear();
      this.nodes.clear();
      for (const turn of this.talk) {
        delete turn.failed;
        this.log.append(turn.reply ? this.message(turn.reply) : this.mine(turn));
      }
      const last = this.talk.at(-1);
      if (last?.reply) this.offer(last);
      if (this.unanswered().length) this.fail(T.somethingWentWrong);
      this.head();
      this.goHome(!last);
      this.greet();
    }

    clear() {
      this.failed?.remove();
      for (const node of [this.foot, this.chipsBox, this.after]) node.replaceChildren();
      this.status.textContent = "";
    }

    // The home view stands at once; the therapist's own words replace it when they come.
    async greet() {
      if (!this.welcome) {
        try {
          const response = await call("/api/welcome", null, 4000);
          if (response.ok) this.welcome = await response.json();
        } catch {}
        if (!this.welcome) return;
      }
      // As the therapist words it.
      if (lang === "en") Object.assign(T, this.welcome.texts);
      this.head();
      if (!this.home.hidden && !this.home.contains(this.shadowRoot.activeElement)) this.goHome();
    }

    goHome(there = true) {
      const { welcome, talk } = this, begun = talk.length > 0, paused = welcome?.paused;
      this.home.hidden = !there;
      this.log.hidden = this.foot.hidden = this.chipsBox.hidden = there && begun;
      if (there) this.home.replaceChildren(...[
        begun && row(button("chip", T.back, () => this.goTalk())),
        el("div", { className: "m", dir: "auto" }, hidden(T.bot), words({ text: paused && T.paused || T.greeting })),
        !paused && this.chips(welcome ? welcome.suggestions : TEXTS.first.map((label) => ({ label }))),
        !paused && this.search(),
        box("go", !this.rung && safe(welcome?.booking_link) && link("", T.bookIt, safe(welcome.booking_link)), this.contact("alt")),
      ].filter(Boolean));
      if (there) this.scr.scrollTop = 0;
      this.edge();
    }

    // The therapist's contact; once an alarm rang, not where it leads to the booking page.
    contact(className) {
      const { welcome } = this, href = welcome?.contact_link;
      return !(this.rung && href === welcome?.booking_link) && safe(href) && link(className, welcome.contact_label || T.contact, safe(href));
    }

    goTalk() {
      this.goHome(false);
      this.fold();
      this.scroll(this.log.lastChild);
      this.rest();
    }

    search() {
      const found = el("ul", { className: "found" });
      const field = el("input", { type: "search", placeholder: T.find, ariaLabel: T.find, autocomplete: "off", onfocus: () => this.load(), oninput: () => look() });
      const look = async () => {
        const typed = field.value.toLowerCase().split(/\s+/).filter(Boolean), all = await this.load();
        const holds = (text) => typed.every((word) => text.toLowerCase().includes(word));
        const hits = typed.length ? all.filter((one) => holds(one.question + " " + one.first)).sort((one, other) => holds(other.question) - holds(one.question)) : [];
        found.replaceChildren(...hits.slice(0, MOST_FOUND).map(({ question, id }) => el("li", {}, button("chip", question, () => this.ask(question, id)))));
        this.scroll(found.parentNode);
        this.status.textContent = !typed.length ? "" : hits.length ? T.found + " " + hits.length : T.none;
        this.edge();
      };
      const move = (event) => {
        const stops = [field, ...found.querySelectorAll("button")], step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (event.key === "Escape" && field.value) field.value = "", look(), event.stopPropagation();
        else if (event.key === "Enter" && event.target === field && !event.isComposing) this.ask(field.value);
        else if (step) stops[stops.indexOf(event.target) + step]?.focus();
        else return;
        event.preventDefault();
      };
      return el("div", { role: "search", onkeydown: move }, field, found);
    }

    async load() {
      this.questions ??= call("/api/questions").then((response) => response.json()).then((all) => all.questions || all);
      return this.questions.catch(() => { this.questions = null; return []; });
    }

    typed() {
      const { length } = this.box.value;
      attempt(() => length ? sessionStorage.setItem(DRAFT, this.box.value) : sessionStorage.removeItem(DRAFT));
      this.counter.textContent = length >= COUNT_FROM ? length.toLocaleString(lang) + " / " + MAX_CHARS.toLocaleString(lang) : "";
      if (length <= MAX_CHARS && this.box.ariaInvalid) this.tooLong(false);
      if (CSS.supports("field-sizing", "content")) return;
      this.box.style.height = 0;
      this.box.style.height = this.box.scrollHeight + 2 + "px";
    }

    write(text) {
      this.box.value = text;
      this.typed();
    }

    tooLong(is) {
      this.box.ariaInvalid = is || null;
      this.line.classList.toggle("bad", is);
      this.status.textContent = is ? T.long : "";
      this.after.replaceChildren(...is ? [signs(T.notice), dial(911)] : []);
    }

    key(event) {
      // The host's shortcuts stay silent.
      event.stopPropagation();
      // An input method's Enter.
      if (event.type !== "keydown" || event.isComposing || event.keyCode === 229) return;
      if (event.key === "Escape" && this.panel && !this.menu.hidden) event.preventDefault(), this.closeMenu(), this.more.focus();
      else if (event.key === "Escape" && !this.inline) event.preventDefault(), this.close();
      if (event.key === "Enter" && !event.shiftKey && event.target === this.box) event.preventDefault(), this.form.requestSubmit();
    }

    openMenu() {
      const { talk } = this, item = (name, act) => button("", name, () => { this.closeMenu(); this.more.focus(); act(); });
      this.menu.replaceChildren(...[
        item(T.home, () => this.goHome()),
        ...talk.length ? [item(T.over, () => this.reset()), item(T.copy, () => this.copy()), item(T.print, () => this.print()), item(T.doctor, () => this.forDoctor())] : [],
        !this.inline && !small() && item(this.wide ? T.smaller : T.larger, () => this.widen()),
        link("", T.all, origin + "/questions"), link("", T.privacy, origin + "/privacy"),
      ].filter(Boolean));
      this.menu.hidden = false;
      this.more.ariaExpanded = true;
      this.menu.firstChild.focus();
    }

    closeMenu() {
      this.menu.hidden = true;
      this.more.ariaExpanded = false;
    }

    widen() {
      this.wide = !this.wide;
      this.panel.classList.toggle("wide", this.wide);
      this.save();
    }

    isOpen() { return !!this.panel && (this.inline || this.shown); }

    open(focus = true, from = document.activeElement) {
      if (this.isOpen()) return;
      if (!this.panel) this.build();
      if (!this.inline) {
        this.from = from;
        this.show(focus);
        this.mark();
        if (focus) (coarse() ? this.heading : this.box).focus();
      }
      this.typed();
      this.fold();
      if (this.home.hidden) this.scroll(this.log.lastChild);
      this.emit("open");
    }

    // The top layer, so that nothing of the page lies over the input: the whole small screen, or beside the page.
    show(focus) {
      const { panel } = this, whole = small() && focus;
      this.shown = true;
      panel.hidden = false;
      panel.classList.toggle("wide", !!this.wide);
      panel.popover = whole || !panel.showPopover ? null : "manual";
      if (whole) panel.showModal();
      else if (!panel.popover) panel.show();
      else {
        // Or it would take the focus.
        panel.inert = !focus;
        panel.showPopover();
        panel.inert = false;
      }
      this.follow();
    }

    // A phone's keyboard covers the page without making it smaller; pinching is no keyboard.
    follow() {
      const view = window.visualViewport, { style } = this.panel, set = (name, value) => style.setProperty(name, Math.round(value) + "px");
      if (!this.shown || !view) return;
      for (const name of ["--h", "--y", "--under"]) style.removeProperty(name);
      if (view.scale > 1.05) return;
      set("--h", view.height);
      set("--y", view.offsetTop);
      set("--under", Math.max(0, innerHeight - view.offsetTop - view.height));
      const { scr } = this, last = this.log.lastElementChild;
      if (this.home.hidden && last?.offsetTop > scr.scrollTop + scr.clientHeight - 40) this.scroll(last);
    }

    mark() {
      const { launch, loud } = this;
      launch.className = loud ? "launch loud " + loud : "launch";
      launch.textContent = loud ? T[loud] : T.launch;
      launch.hidden = this.isOpen();
      launch.ariaExpanded = this.isOpen();
      if (this.panel) this.save();
    }

    close() {
      if (this.inline || !this.isOpen()) return;
      this.shown = false;
      attempt(() => this.panel.hidePopover());
      this.panel.close();
      this.panel.hidden = true;
      this.closeMenu();
      this.mark();
      const { from } = this, back = from?.isConnected && from !== document.body && from !== this;
      (back ? from : this.launch).focus();
      this.emit("close");
    }

    toggle() { this.isOpen() ? this.close() : this.open(); }

    save() {
      const { context, loud, rung, welcome, wide } = this;
      attempt(() => sessionStorage.setItem(STORE, JSON.stringify({ open: !this.inline && this.isOpen(), talk: this.talk.slice(-KEPT_TURNS), context, loud, rung, welcome, wide })));
    }

    emit(name, detail) { this.dispatchEvent(new CustomEvent(NAME + ":" + name, { bubbles: true, composed: true, detail })); }

    head() {
      const { loud, talk, banner } = this, booking = !this.rung && talk.filter((turn) => turn.reply).length > 1 && safe(this.welcome?.booking_link);
      this.book.replaceChildren(booking ? link("", T.book, booking, () => count({ reply_id: talk.at(-1).reply?.reply_id, clicked: "booking" })) : "");
      banner.hidden = !loud;
      banner.className = "ban " + loud;
      banner.replaceChildren(el("span", {}, T[loud] || ""), loud === "urgent" ? link("", T.signs, origin + "/help") : dial(loud === "crisis" ? 988 : 911));
      if (this.launch) this.mark();
    }

    scroll(node) { if (node) this.scr.scrollTop = node.offsetTop - 8; }

    // Whether there is more below than can be seen; below a card the number to call comes first.
    edge() {
      const { scr, log } = this;
      this.at = scr.scrollTop;
      this.down.hidden = !log.hidden && log.lastChild?.matches(".card") || scr.scrollHeight - scr.scrollTop - scr.clientHeight < 4;
    }

    // Suggestions from the third line on wait behind a button.
    fold() {
      const group = this.chipsBox.querySelector(".fold");
      if (!group || group.all || !group.offsetHeight) return;
      const chips = [...group.children], rest = group.nextSibling;
      for (const chip of [...chips, rest]) chip.hidden = chip === rest;
      const beyond = () => { const third = [...new Set(chips.map((chip) => chip.offsetTop))][2]; return chips.filter((chip) => chip.offsetTop >= third); };
      if (!beyond().length) return;
      rest.hidden = false;
      const folded = beyond();
      for (const chip of folded) chip.hidden = true;
      rest.replaceChildren("+" + folded.length, hidden(" " + T.chips));
    }

    mine(turn) {
      const node = el("div", { className: "m you", dir: "auto" }, hidden(T.you), turn.you);
      this.nodes.set(turn, node);
      return node;
    }

    message(reply) {
      const { kind } = reply, node = el("div", { className: "m", dir: "auto", lang: "en" }, hidden(T.bot)), loud = isLoud(kind);
      const body = loud ? box("b") : node;
      if (loud) node.className += " card " + kind, node.append(el("h3", { lang }, T[kind]), body);
      body.append(words(reply));
      const rest = [...body.children].slice(3), seen = picture(reply.image);
      if (kind === "answer" && !reply.also?.length && rest.length && body.textContent.length > FOLD_CHARS) body.append(el("details", { ontoggle: () => this.edge() }, el("summary", { lang }, T.more), ...rest));
      if (seen) body.append(seen);
      const go = box("go" + (kind === "diagnostic" ? " pair" : ""));
      loud && body.firstChild ? body.firstChild.after(go) : body.append(go);
      for (const part of body.querySelectorAll("p")) part.lang = langOf(part.textContent);
      for (const { role, label, href } of list(reply.links)) {
        const to = safe(href), quiet = !/^(booking|emergency)$/.test(role) && kind !== "diagnostic";
        const look = quiet ? "alt" : role === "emergency" && !loud ? calls(to) : "";
        const item = to ? link(look, label, to, () => count({ reply_id: reply.reply_id, clicked: role })) : !href && el("span", {}, label);
        if (item && role === "source") item.className = "src", body.append(item);
        // No button: a sentence, or it reads as the heading of the one below it.
        else if (item && !to && role === "professional") go.before(el("p", {}, label + "."));
        else if (item) go.append(item);
      }
      if (reply.notice) body.append(signs(reply.notice));
      return node;
    }

    // What was asked already is not offered again.
    chips(suggestions, most = 4) {
      const asked = this.talk.map((turn) => turn.you);
      return el("div", { className: "row fold", role: "group", ariaLabel: T.chips },
        ...list(suggestions).filter(({ label, entry }) => entry === null || !asked.includes(label)).slice(0, most).map(({ label, entry }) => button("chip", label, () => this.ask(label, entry ?? null), langOf(label))));
    }

    offer(last) {
      const { reply, keep } = last, { kind } = reply;
      const chips = this.chips(reply.suggestions);
      if (chips.children.length) {
        const rest = button("chip", "", () => { chips.all = true; for (const chip of [...chips.children, rest]) chip.hidden = chip === rest; chips.lastChild.focus(); });
        chips.className = "fold";
        rest.hidden = true;
        this.chipsBox.append(row(chips, rest));
        this.status.append(hidden(T.chips + ": " + chips.children.length));
      }
      if (keep) this.foot.append(this.keeping(keep));
      if (/^(answer|practice)$/.test(kind) && reply.reply_id && !reply.rated) this.foot.append(this.rating(last));
    }

    rating({ reply }) {
      const rate = (helpful) => {
        count({ reply_id: reply.reply_id, helpful });
        reply.rated = true;
        this.save();
        if (helpful) asking.remove();
        else this.noHelp(reply, asking);
        this.say(helpful ? T.thanks : "");
        this.emit("feedback", { helpful });
      };
      const asking = row(el("p", {}, T.helpful), button("chip", T.yes, () => rate(true)), button("chip", T.no, () => rate(false)));
      return asking;
    }

    // A "No" leads somewhere: to the therapist, to the two nearest questions, and into her list.
    noHelp(reply, place) {
      const { welcome, talk } = this, contact = this.contact("chip"), at = talk.findIndex((turn) => turn.reply === reply);
      const nearest = this.chips(list(reply.suggestions).length ? reply.suggestions : welcome?.suggestions, 2);
      this.chipsBox.replaceChildren();
      if (contact) nearest.append(contact);
      place.replaceWith(row(el("p", {}, T.sorry)), nearest);
      if (!reply.notice && talk[at - 1]?.you) this.foot.append(this.keeping({ reply_id: reply.reply_id, message: talk[at - 1].you }));
      this.edge();
    }

    keeping(fields) {
      const box = row(), show = (text, label, undo) => box.replaceChildren(el("p", {}, text), label ? button("chip", label, () => post(undo)) : "");
      const post = async (undo) => {
        const response = await call("/api/keep", { ...fields, undo }, TIMEOUT_MS).catch(() => ({}));
        if (response.ok) undo ? show(T.unkept) : show(T.kept, T.undo, 1);
        if (!response.ok) return this.say(T.unsure);
        this.say("");
        this.status.append(hidden(T[undo ? "unkept" : "kept"]));
      };
      show(T.keepMyQuestion, T.keepIt);
      return box;
    }

    say(text, label, act) {
      this.status.textContent = text;
      this.after.replaceChildren(label ? button("chip", label, act) : "");
      this.rest();
      setTimeout(() => {
        if (this.status.textContent !== text) return;
        const held = this.after.contains(this.shadowRoot.activeElement);
        this.status.textContent = "";
        this.after.replaceChildren();
        if (held) this.rest();
      }, UNDO_MS);
    }

    rest() { if (!this.shadowRoot.activeElement?.getClientRects().length || !coarse()) (coarse() ? this.scr : this.box).focus({ preventScroll: true }); }

    submit() {
      const { value } = this.box;
      if (value.trim()) this.write("");
      this.ask(value);
    }

    ask(text, entry) {
      text = String(text ?? "").trim();
      if (!text) return;
      this.open();
      const turn = { you: text, entry };
      this.talk.push(turn);
      this.goHome(false);
      this.log.append(this.mine(turn));
      this.head();
      this.save();
      this.emit("question");
      this.run();
      this.rest();
    }

    again() {
      for (const turn of this.talk) delete turn.failed;
      this.run();
      this.rest();
    }

    unanswered() { return this.talk.filter((turn, at) => turn.you != null && !this.talk[at + 1]?.reply); }

    waiting() { return this.unanswered().filter((turn) => !turn.failed); }

    // One question after the other; what is typed meanwhile waits in sight.
    async run() {
      const { talk } = this, more = this.waiting();
      if (this.busy === talk) {
        this.nodes.get(more.at(-1)).append(el("small", {}, T.waiting));
        this.scr.scrollTop = 1e9;
        return;
      }
      this.busy = talk;
      for (let going = true; going && talk === this.talk && this.waiting().length;) going = await this.send(this.waiting()[0]);
      if (this.busy === talk) this.busy = null;
    }

    async send(turn) {
      const { talk } = this;
      this.clear();
      this.nodes.get(turn).querySelector("small")?.remove();
      this.scr.scrollTop = 1e9;
      const slow = setTimeout(() => { if (talk === this.talk) this.status.textContent = T.typing; }, SLOW_MS);
      let status, reply;
      try {
        // Of what is too long the service looks at both ends only, for danger.
        const { you } = turn, message = you.length > 2 * MAX_CHARS ? you.slice(0, MAX_CHARS) + "\n" + you.slice(-MAX_CHARS) : you;
        const response = await call("/api/chat", { message, entry: turn.entry, context: this.context }, TIMEOUT_MS);
        ({ status } = response);
        reply = await response.json();
      } catch {}
      clearTimeout(slow);
      if (talk !== this.talk) return;
      this.status.textContent = "";
      const well = status === 200 && speaks(reply), offline = !status && !navigator.onLine, refused = /^4(13|22)$/.test(status);
      turn.failed = !well && !offline;
      if (well) this.answer(turn, reply);
      else if (refused) this.giveBack(turn);
      else {
        const text = T[offline ? "offline" : { 403: "notAllowedHere", 429: "tooFast" }[status] || "somethingWentWrong"];
        this.fail(text, lang === "en" && reply?.notice, status);
        this.emit("error", { status });
      }
      this.save();
      return !offline;
    }

    answer(turn, reply) {
      const { talk } = this, { kind, reply_id } = reply, last = { reply }, node = this.message(reply), at = talk.indexOf(turn), asked = this.nodes.get(turn);
      const before = talk[at - 1]?.reply, refused = before?.kind === "clarify" && (turn.entry === null || turn.you.length < 20);
      if (reply.may_keep || refused && kind === "unknown") last.keep = refused ? { reply_id: before.reply_id, message: talk[at - 2]?.you } : { reply_id, message: turn.you };
      talk.splice(at + 1, 0, last);
      this.context = reply.context;
      this.loud = isLoud(kind) ? kind : alarmOf(reply.context);
      if (this.loud) this.rung = this.loud;
      this.log.ariaLive = isLoud(kind) ? "assertive" : "polite";
      asked.after(node);
      this.offer(last);
      if (this.unanswered().some((other) => other.failed)) this.fail(T.somethingWentWrong);
      this.head();
      this.fold();
      // The visitor's own short question stays in sight above its answer; an alarm comes first.
      this.scroll(isLoud(kind) || asked.offsetHeight > this.scr.clientHeight / 4 ? node : asked);
      this.edge();
      this.emit("answer", { kind });
    }

    // Below the last question without an answer: what happened, a number that needs no data, a way on.
    fail(text, notice, status) {
      this.failed = el("div", { className: "m err" }, hidden(T.bot), el("p", {}, text), box("go", dial(911)), signs(notice || T.notice));
      this.nodes.get(this.unanswered().at(-1)).after(this.failed);
      this.foot.append(row(status !== 403 && button("chip", T.retry, () => this.again()), link("chip", T.page, origin + "/chat"), this.contact("chip")));
      this.scroll(this.failed);
      this.edge();
    }

    // Too long, and no alarm at either end: back into the field.
    giveBack(turn) {
      const { talk, box } = this;
      talk.splice(talk.indexOf(turn), 1);
      this.restore();
      this.write(turn.you + (box.value && "\n" + box.value));
      this.tooLong(true);
      this.scroll(this.log.lastChild);
    }

    // Gone from the tab at once; for ten seconds it can be had back from memory.
    reset() {
      const { talk, context, loud, rung } = this, draft = this.panel && this.box.value;
      attempt(() => sessionStorage.removeItem(STORE));
      Object.assign(this, { talk: [], context: null, loud: null, rung: null });
      if (!this.panel) return;
      this.write("");
      this.restore();
      if (!talk.length) return;
      this.say(T.gone, T.undo, () => {
        this.busy = null;
        Object.assign(this, { talk, context, loud, rung });
        this.write(draft);
        this.restore();
        this.save();
        this.run();
        this.goTalk();
      });
    }

    // --- to take along ---

    async copy() {
      const text = this.talk.map(({ you, reply }) => reply ? [T.bot, reply.text, reply.notice].join("\n") : T.you + "\n" + you).join("\n\n");
      try {
        await navigator.clipboard.writeText(text);
        this.say(T.copied);
      } catch { this.say(T.unsure); }
    }

    print() {
      this.sheet(T.title, ...this.talk.map(({ you, reply }) => reply
        ? el("div", {}, el("strong", {}, T.bot), words(reply), reply.notice && el("p", {}, reply.notice))
        : el("p", {}, el("strong", {}, T.you), " ", you)));
    }

    // What the visitor typed about a body, each warning once, and what took it back.
    forDoctor() {
      const { talk } = this, quote = (turn) => el("blockquote", {}, turn.you), own = [], warned = [];
      let before = null;
      for (const [at, turn] of talk.entries()) {
        const { kind, context } = turn.reply || {}, asked = talk[at - 1] || {}, loud = isLoud(kind), alert = loud ? kind : alarmOf(context);
        if (!turn.reply) continue;
        if (asked.you && asked.entry === undefined && (loud || /^(diagnostic|treatment)$/.test(kind))) own.push(quote(asked));
        if (loud && kind !== before) warned.push(el("h3", {}, T[kind]), words(turn.reply).firstChild);
        if (before && !alert && asked.you) warned.push(el("p", {}, T.taken), quote(asked));
        before = alert;
      }
      this.sheet(T.doctor, own.length && el("h2", {}, T.words), ...own, warned.length && el("h2", {}, T.warned), ...warned, el("p", {}, this.welcome?.notice || T.notice));
    }

    // One clean page in a window of its own, made here and sent nowhere.
    sheet(title, ...nodes) {
      const page = attempt(() => window.open("", "_blank"));
      if (!page) return this.say(T.unsure);
      const { document } = page;
      attempt(() => {
        const sheet = new page.CSSStyleSheet();
        sheet.replaceSync("body{max-width:40em;margin:2em auto;font:1rem/1.5 system-ui;overflow-wrap:anywhere}blockquote{white-space:pre-wrap}");
        document.adoptedStyleSheets = [sheet];
      });
      document.title = title;
      Object.assign(document.documentElement, { lang, dir: this.dir });
      document.body.append(el("h1", {}, title), el("p", {}, new Date().toLocaleString(lang)), ...nodes.filter(Boolean), el("p", {}, el("small", {}, T.note.split(". ")[0] + ".")));
      attempt(() => page.print());
    }
  }
  customElements.define(NAME, Chat);

  function start() {
    const chat = document.querySelector(NAME) || document.createElement(NAME), life = new AbortController(), { signal } = life;
    // Page swaps (Turbo, Astro) lose it or keep a copy.
    const shown = () => {
      if (signal.aborted) return chat;
      if (!chat.isConnected) document.body.append(chat);
      for (const copy of document.querySelectorAll(NAME)) if (copy !== chat) copy.remove();
      return chat;
    };
    const on = (type, act) => addEventListener(type, act, { signal, capture: true });
    for (const type of ["turbo:load", "astro:page-load", "pageshow", AGAIN]) on(type, shown);
    on("online", () => chat.panel && chat.run());
    on("focusin", ({ target }) => chat.launch?.classList.toggle("away", small() && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)));
    on("click", (event) => {
      const link = event.target.closest?.("[data-chat-open]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      shown().open(true, link);
      chat.ask(link.dataset.chatOpen, null);
    });
    const waiting = window.PiriformisChat, api = window.PiriformisChat = {
      on: (name, act) => chat.addEventListener(NAME + ":" + name, act),
      destroy: () => { life.abort(); watch.disconnect(); chat.remove(); },
      push: ([name, ...values]) => void api[name]?.(...values),
    };
    for (const name of ["open", "close", "toggle", "ask", "reset"]) api[name] = (...values) => void shown()[name](...values);
    // A single-page app that replaces the body, or all that is in it, gets the chat back; not one that fights for it.
    let returns = 0;
    const watch = new MutationObserver(() => {
      if (!document.body) return;
      watch.observe(document.body, { childList: true });
      if (!chat.isConnected && !chat.inline && ++returns < MOST_RETURNS) shown();
    });
    watch.observe(document.documentElement, { childList: true });
    watch.observe(document.body, { childList: true });
    shown();
    if (Array.isArray(waiting)) waiting.forEach(api.push);
  }
  document.body ? start() : addEventListener("DOMContentLoaded", start);
})();
