// Shuffles the options, keeps the order and the pick for the back, and tells right from wrong at one tap.
// Without this script the options stand in their printed order and the back marks the key by style alone.
(() => {
  "use strict";
  const KEYS = ["h", "j", "k", "l"]; // the desktop keeps 1 to 4 for its own buttons
  const MEMORY = "quizgen-choice";

  const list = document.querySelector(".quizgen .options");
  if (!list) return;
  const items = Array.from(list.children);
  const onBack = list.dataset.side === "back";

  // localStorage would outlive the session and is lost on AnkiDroid; where storage is denied, the page remembers.
  function remember(value) {
    window.quizgenChoice = value;
    try {
      sessionStorage.setItem(MEMORY, JSON.stringify(value));
    } catch (error) {
      console.info("quizgen: the order of the options is kept in this page alone.", error.name);
    }
  }

  function recall() {
    try {
      return JSON.parse(sessionStorage.getItem(MEMORY)) || window.quizgenChoice;
    } catch (error) {
      return window.quizgenChoice;
    }
  }

  function shuffled(count) {
    const order = Array.from({ length: count }, (_, place) => place);
    if (list.dataset.ordered) return order;
    for (let last = count - 1; last > 0; last--) {
      const other = Math.floor(Math.random() * (last + 1));
      [order[last], order[other]] = [order[other], order[last]];
    }
    return order;
  }

  function fits(memory) {
    return memory && memory.code === list.dataset.code && memory.order.length === items.length;
  }

  const memory = onBack
    ? (fits(recall()) && recall()) || { order: items.map((_, place) => place), picked: null }
    : { code: list.dataset.code, order: shuffled(items.length), picked: null };
  const placed = memory.order.map((place) => items[place]);
  placed.forEach((item) => list.append(item));

  // Anki swaps cards within one page: the last card's listener must not answer for this one.
  if (window.quizgenKeys) document.removeEventListener("keydown", window.quizgenKeys);

  if (onBack) {
    if (memory.picked !== null && items[memory.picked]) items[memory.picked].classList.add("picked");
    return;
  }

  remember(memory);
  const verdict = document.querySelector(".quizgen .verdict");

  function pick(item) {
    if (memory.picked !== null) return;
    memory.picked = items.indexOf(item);
    remember(memory);
    const right = item.hasAttribute("data-key");
    const key = items.find((each) => each.hasAttribute("data-key"));
    item.classList.add("picked");
    list.classList.add("done");
    verdict.classList.add(right ? "right" : "wrong");
    verdict.textContent = right ? "✓ Right" : "✗ Wrong";
    if (!right && key) {
      const spoken = document.createElement("span");
      spoken.className = "spoken";
      spoken.textContent = `. The answer is: ${key.querySelector("button").textContent}`;
      verdict.append(spoken);
    }
    placed.forEach((each) => {
      const button = each.querySelector("button");
      button.setAttribute("aria-disabled", "true");
      button.blur(); // so that the space bar turns the card and does not press the button
    });
  }

  placed.forEach((item, place) => {
    const button = document.createElement("button");
    button.type = "button";
    button.dir = "auto";
    button.append(...item.childNodes);
    button.addEventListener("click", () => pick(item));
    item.append(button);
    if (place < KEYS.length) {
      button.setAttribute("aria-keyshortcuts", KEYS[place]);
      const hint = document.createElement("kbd");
      hint.textContent = KEYS[place];
      hint.setAttribute("aria-hidden", "true");
      item.append(hint);
    }
  });

  window.quizgenKeys = (event) => {
    const typing = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
    if (!list.isConnected || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const item = placed[KEYS.indexOf(event.key.toLowerCase())];
    if (item) pick(item);
  };
  document.addEventListener("keydown", window.quizgenKeys);
})();
