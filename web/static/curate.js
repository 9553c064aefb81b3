// Comforts of the therapist's pages; every page works without this file.
(() => {
  "use strict";
  const all = (selector, each) => document.querySelectorAll(selector).forEach(each);

  document.querySelector("[data-focus]")?.focus();

  // Questions before what cannot be undone.
  all("form[data-saves]", (form) => form.addEventListener("submit", () => {
    document.querySelector("[data-saved]").textContent = "A backup was downloaded just now.";
  }));
  all("form[data-confirm]", (form) => form.addEventListener("submit", (event) => {
    if (!confirm(form.dataset.confirm)) event.preventDefault();
  }));

  // Typed and not saved: the browser asks before the page is left.
  all("form[data-warn]", (form) => {
    let typed = false;
    form.addEventListener("input", () => { typed = true; });
    form.addEventListener("submit", () => { typed = false; });
    addEventListener("beforeunload", (event) => { if (typed) event.preventDefault(); });
  });

  // Times as her own clock shows them.
  all("time[data-local]", (time) => {
    time.textContent = new Date(time.dateTime).toLocaleString([], { year: "numeric", month: "long", day: "numeric", hour: "numeric", minute: "2-digit", timeZoneName: "short" });
  });

  // The bar that shows how far the trying out is.
  const bar = document.querySelector("progress[data-state]");
  let leaving = false;  // a reload would cancel what was just pressed
  addEventListener("submit", (event) => { leaving = !event.defaultPrevented; });
  const watch = async () => {
    try {
      const state = await (await fetch(bar.dataset.state, { headers: { Accept: "application/json" } })).json();
      if (leaving) return;
      if (state.finished || state.silent) return void location.reload();
      if (state.done) bar.value = state.done;  // while it learns, nobody knows how far it is
      if (state.stage) document.getElementById("stage").textContent = state.stage + " …";
    } catch { /* asked again in a moment */ }
    setTimeout(watch, 700);
  };
  if (bar) setTimeout(watch, 400);

  // The preview follows the typing: the same form, sent into the frame beside it.
  const form = document.querySelector("form[data-preview]"), beside = document.getElementById("preview");
  if (form && beside) {
    const frame = document.createElement("iframe");
    frame.name = frame.title = "Preview of the chat";
    frame.className = "chat";
    beside.replaceChildren(frame);
    const show = () => {
      const copy = document.createElement("form");
      copy.method = "post";
      copy.action = form.dataset.preview;
      copy.target = frame.name;
      copy.hidden = true;
      for (const [name, value] of new FormData(form)) {
        const field = document.createElement("textarea");
        field.name = name;
        field.value = value;
        copy.append(field);
      }
      document.body.append(copy);
      copy.submit();
      copy.remove();
    };
    // What the wordings would get, told below them; only the newest answer is shown.
    const wordings = document.getElementById("wordings");
    let asked = null;
    const test = () => {
      asked?.abort();
      const mine = asked = new XMLHttpRequest();  // reads a page without running anything in it
      mine.open("POST", form.dataset.wordings);
      mine.responseType = "document";
      mine.onload = () => {
        if (mine.status === 200 && mine.response) wordings.replaceChildren(...mine.response.body.childNodes);
        if (mine.status === 401) wordings.textContent = "You have been signed out. Your text is safe: press Save and sign in again.";
      };
      mine.send(new FormData(form));
    };
    const later = (act, pause) => {
      let timer = 0;
      return () => { clearTimeout(timer); timer = setTimeout(act, pause); };
    };
    form.addEventListener("input", later(show, 600));
    form.addEventListener("input", later(test, 500));
    if (form.elements.answer.value.trim()) show();
    if (form.elements.question.value.trim()) test();
  }

  // Other words for a warning sign, tried while they are typed.
  const signs = document.querySelector("form[data-signs]");
  if (signs) {
    let timer = 0;
    signs.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const asked = new XMLHttpRequest();
        asked.open("POST", signs.dataset.signs);
        asked.responseType = "document";
        asked.onload = () => { if (asked.status === 200 && asked.response) document.getElementById("signs").replaceChildren(...asked.response.body.childNodes); };
        asked.send(new FormData(signs));
      }, 500);
    });
  }

  // A toolbar for bold, a list and a link: it writes the same signs that can be typed.
  all("textarea[data-toolbar]", (area) => {
    const bar = document.createElement("div");
    bar.className = "toolbar";
    bar.setAttribute("role", "toolbar");
    bar.setAttribute("aria-label", "Format the answer");
    const put = (text, from, to) => {
      area.focus();
      area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
      if (from !== undefined) area.setSelectionRange(from, to);
      area.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const chosen = () => area.value.slice(area.selectionStart, area.selectionEnd);
    const around = (before, after, instead) => {
      const words = chosen() || instead, start = area.selectionStart + before.length;
      put(before + words + after, start, start + words.length);
    };
    const acts = {
      Bold: () => around("**", "**", "bold words"),
      List: () => {
        const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
        area.setSelectionRange(start, area.selectionEnd);
        if (!chosen()) return put("- one line", start + 2, start + 10);
        put(chosen().split("\n").map((line) => line.startsWith("- ") ? line : "- " + line).join("\n"));
      },
      Link: () => {
        const address = prompt("Address of the page (https://…)", "https://");
        if (address && address !== "https://") around("[", `](${address})`, "words to press");
      },
    };
    for (const [name, act] of Object.entries(acts)) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "second";
      button.textContent = name;
      button.addEventListener("click", act);
      bar.append(button);
    }
    area.before(bar);
    // Enter goes on with a list; on a line of the list that is empty it ends it.
    area.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing || chosen()) return;
      const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1, line = area.value.slice(start, area.selectionStart);
      if (!line.startsWith("- ")) return;
      event.preventDefault();
      if (line === "- ") area.setSelectionRange(start, area.selectionStart);
      put(line === "- " ? "\n" : "\n- ");
    });
  });

  // Line numbers beside the whole file; a problem's link goes to its line.
  const editor = document.querySelector("[data-editor]");
  if (editor) {
    const area = editor.querySelector("textarea"), gutter = document.createElement("pre");
    const wrong = new Set([...document.querySelectorAll(".lines-wrong [data-line]")].map((link) => +link.dataset.line));
    gutter.setAttribute("aria-hidden", "true");
    gutter.className = "gutter";
    editor.prepend(gutter);
    let shown = 0;
    const number = () => {
      const lines = area.value.split("\n").length;
      if (lines === shown) return;
      shown = lines;
      const rows = document.createDocumentFragment();
      for (let line = 1; line <= lines; line++) {
        const row = document.createElement("span");
        row.textContent = line + "\n";
        if (wrong.has(line)) row.className = "wrong";
        rows.append(row);
      }
      gutter.replaceChildren(rows);
    };
    const follow = () => { gutter.scrollTop = area.scrollTop; };
    area.addEventListener("input", number);
    area.addEventListener("scroll", follow);
    number();
    const go = (line) => {
      const lines = area.value.split("\n"), start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
      area.focus();
      area.setSelectionRange(start, start + (lines[line - 1] || "").length);
      area.scrollIntoView({ block: "center" });
      area.scrollTop = (line - 4) * parseFloat(getComputedStyle(area).lineHeight);
      follow();
    };
    all("[data-line]", (link) => link.addEventListener("click", (event) => { event.preventDefault(); go(+link.dataset.line); }));
  }
})();
