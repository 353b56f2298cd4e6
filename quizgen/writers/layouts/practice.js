"use strict";
// Checks one question at a time and keeps the score; nothing leaves the page and nothing is stored.
const questions = [...document.querySelectorAll("form.question")];
const score = document.querySelector(".score");
const told = score.querySelector("p");
const again = score.querySelector(".again");

/** What two ways of writing one answer have in common. */
function plain(text) {
  return text.normalize("NFKC").toLowerCase()
    .replace(/[\u2018\u2019]/g, "'").replace(/["\u201c\u201d\u00ab\u00bb]/g, "").replace(/[\u2010-\u2015]/g, "-")
    .replace(/(\d)[,\u202f\u00a0 ](?=\d{3}\b)/g, "$1")
    .replace(/\s+/g, " ").replace(/^[\s'(.]+|[\s'().,;:!?]+$/g, "")
    .replace(/^(the|an?) /, "");
}

function judge(question, right) {
  question.dataset.result = right ? "right" : "wrong";
  count();
}

function count() {
  const answered = questions.filter((question) => question.dataset.result);
  const right = questions.filter((question) => question.dataset.result === "right").length;
  const left = questions.length - answered.length;
  told.textContent = left > 0
    ? `${answered.length} of ${questions.length} done, ${right} right`
    : `You have ${right} of ${questions.length} right.`;
  again.textContent = "Start again";
}

function check(question) {
  const kind = question.dataset.kind;
  const field = question.querySelector(".write");
  const chosen = question.querySelector("input[type=radio]:checked");
  const advice = question.querySelector(".advice");
  if (kind === "choice" ? !chosen : !field.value.trim()) {
    advice.textContent = kind === "choice" ? "Choose an answer first." : "Write something first.";
    (field || question.querySelector("input")).focus();
    return;
  }
  advice.textContent = "";
  for (const each of question.querySelectorAll("input, textarea")) each.disabled = true;
  question.querySelector(".check").hidden = true;
  const result = question.querySelector(".result");
  if (kind === "open") {
    result.textContent = "Compare with the model answer:";
    question.querySelector(".judge").hidden = false;
  } else {
    const right = kind === "choice" ? "right" in chosen.dataset : plain(field.value) === plain(question.dataset.key);
    result.textContent = right ? "Right." : "Not right. The answer is:";
    if (kind === "choice") {
      for (const option of question.querySelectorAll(".option")) {
        const input = option.querySelector("input");
        const verdict = "right" in input.dataset ? "right" : input === chosen ? "wrong" : "";
        option.dataset.verdict = verdict;
        option.querySelector(".verdict").textContent = { right: "\u2713 right", wrong: "\u2717 your answer", "": "" }[verdict];
      }
    } else if (!right) {
      question.querySelector(".judge").hidden = false;
    }
    judge(question, right);
  }
  question.querySelector("details").open = true;
  question.querySelector(".told").focus();
}

function start() {
  for (const question of questions) {
    question.reset();
    delete question.dataset.result;
    for (const each of question.querySelectorAll("input, textarea")) each.disabled = false;
    for (const option of question.querySelectorAll(".option")) {
      delete option.dataset.verdict;
      option.querySelector(".verdict").textContent = "";
    }
    for (const each of question.querySelectorAll(".advice, .result")) each.textContent = "";
    question.querySelector(".judge").hidden = true;
    question.querySelector("details").open = false;
    question.querySelector(".check").hidden = false;
  }
  count();
}

for (const question of questions) {
  question.addEventListener("submit", (event) => { event.preventDefault(); check(question); });
  for (const button of question.querySelectorAll("[data-judge]")) {
    button.addEventListener("click", () => {
      judge(question, button.dataset.judge === "right");
      question.querySelector(".judge").hidden = true;
      question.querySelector(".result").textContent =
        button.dataset.judge === "right" ? "Counted as right. The answer is:" : "The answer is:";
      question.querySelector(".told").focus();
    });
  }
}
again.addEventListener("click", () => {
  const done = questions.filter((question) => question.dataset.result).length;
  if (done > 0 && done < questions.length && again.textContent === "Start again") {
    again.textContent = "Really?";
    return;
  }
  start();
  window.scrollTo(0, 0);
  (questions[0].querySelector("input, textarea")).focus({ preventScroll: true });
});
document.body.classList.add("runs");
score.hidden = false;
start();
