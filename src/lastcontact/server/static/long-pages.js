/* Improves long pages and is needed by none: on a narrow screen parts marked data-narrow begin folded, and a field marked
   data-narrows hides the choices below it that do not hold its words; what is ticked stays in sight. */
"use strict";

(function () {
  if (window.matchMedia("(max-width: 47.99rem)").matches) {
    const wanted = window.location.hash && document.getElementById(window.location.hash.slice(1));
    for (const part of document.querySelectorAll("details[data-narrow]")) {
      part.open = Boolean(wanted && part.contains(wanted));
    }
  }
  const field = document.querySelector("[data-narrows]");
  if (!field) return;
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const choices = Array.from(document.querySelectorAll(field.dataset.narrows), (choice) => [choice, plain(choice.textContent)]);
  field.parentElement.hidden = false;
  field.addEventListener("input", () => {
    const words = plain(field.value).split(/\s+/);
    for (const [choice, text] of choices) {
      choice.hidden = !choice.querySelector("input").checked && !words.every((word) => text.includes(word));
    }
  });
})();
