// What makes the page quick. Every action works without it: it sends the same forms and follows the same links.
"use strict";
(() => {
  const main = () => document.getElementById("main");
  const cards = () => [...document.querySelectorAll(".card")].filter((card) => card.offsetParent !== null);
  const current = () => document.querySelector(".card.selected");

  function select(card, move = true) {
    current()?.classList.remove("selected");
    document.querySelectorAll("mark.shown").forEach((mark) => mark.classList.remove("shown"));
    if (!card) return;
    card.classList.add("selected");
    if (move) {
      card.focus({ preventScroll: true });
      card.scrollIntoView({ block: "nearest" });
    }
    const marks = document.querySelectorAll(`mark[data-codes~="${card.dataset.code}"]`);
    marks.forEach((mark) => mark.classList.add("shown"));
    const pane = document.querySelector(".reading");
    if (marks[0] && pane.scrollHeight > pane.clientHeight)
      pane.scrollTop += marks[0].getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
  }

  function step(by) {
    const all = cards();
    const place = all.indexOf(current());
    select(all[place < 0 ? 0 : Math.min(Math.max(place + by, 0), all.length - 1)]);
  }

  // A form of a card is sent in the background, and the page takes over what the answer shows.
  let busy = false;
  async function send(form) {
    if (busy) return;
    busy = true;
    await replace(form).finally(() => { busy = false; });
  }
  async function replace(form) {
    const height = document.querySelector(".reading")?.scrollTop ?? 0;
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    main().replaceWith(page.getElementById("main"));
    document.querySelector(".bar").replaceWith(page.querySelector(".bar"));
    document.title = page.title;
    if (answer.ok) history.replaceState(null, "", answer.url);
    const pane = document.querySelector(".reading");
    if (pane) pane.scrollTop = height;
    const problem = document.querySelector(".problem");
    select(current(), !problem);
    problem?.scrollIntoView({ block: "center" });
  }

  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-quick]")) return;
    event.preventDefault();
    send(event.target).catch(() => event.target.submit());
  });

  document.addEventListener("click", (event) => {
    const mark = event.target.closest("mark[data-codes]");
    const code = event.target.closest("a.code");
    const card = event.target.closest(".card");
    if (mark) {
      const codes = mark.dataset.codes.split(" ");
      const next = codes[(codes.indexOf(current()?.dataset.code) + 1) % codes.length];
      const hidden = document.getElementById(`item-${next}`);
      hidden.closest("details")?.setAttribute("open", "");
      select(hidden);
    } else if (code) {
      event.preventDefault();
      select(card);
    } else if (card && card !== current()) {
      select(card, false);
    }
  });

  document.addEventListener("focusin", (event) => {
    const card = event.target.closest(".card");
    if (card && card !== current()) select(card, false);
  });

  const KEYS = { j: () => step(1), k: () => step(-1), u: () => press("[data-undo] button"), r: reject };
  function press(selector, within = document) {
    within?.querySelector(selector)?.click();
  }
  function reject() {
    const field = current()?.querySelector(".reason");
    field?.focus();
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input, textarea, select")) {
      if (event.key === "Escape") current()?.focus();
      return;
    }
    if (!document.querySelector(".card")) return;
    const known = KEYS[event.key];
    const pressed = current()?.querySelector(`form[data-key="${CSS.escape(event.key)}"] button, a[data-key="${CSS.escape(event.key)}"]`);
    if (!known && !pressed) return;
    event.preventDefault();
    if (known) known();
    else pressed.click();
  });

  // While an item is worded, the checks say what they think of it.
  const words = document.querySelector("form[data-check]");
  if (words) {
    let wait;
    words.addEventListener("input", (event) => {
      if (event.target.name === "knowingly") return;
      clearTimeout(wait);
      wait = setTimeout(async () => {
        const answer = await fetch(words.dataset.check, { method: "POST", body: new URLSearchParams(new FormData(words)) });
        if (!answer.ok) return;
        const faults = document.getElementById("faults");
        const ticked = faults.querySelector("[name=knowingly]")?.checked;
        faults.innerHTML = await answer.text();
        const tick = faults.querySelector("[name=knowingly]");
        if (tick) tick.checked = ticked ?? false;
      }, 400);
    });
  }

  // The preview follows the options.
  const options = document.querySelector("form[data-preview]");
  if (options) {
    const preview = document.getElementById("preview");
    const address = () => {
      const chosen = new URLSearchParams(new FormData(options));
      chosen.delete("csrf");
      return `${options.dataset.preview}?${chosen}`;
    };
    options.addEventListener("change", () => preview.contentWindow.location.replace(address()));
    options.querySelector("[data-show]").hidden = true;
    const print = options.querySelector("[data-print]");
    print.hidden = false;
    print.addEventListener("click", () => preview.contentWindow.print());
  }

  document.documentElement.classList.add("scripted");
  const named = location.hash.startsWith("#item-") && document.getElementById(location.hash.slice(1));
  if (named) select(named);
  else if (current()) select(current(), false);
})();
