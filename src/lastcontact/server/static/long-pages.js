/* Improves long pages and is needed by none: on a narrow screen parts marked data-narrow begin folded, on a wide one those
   of class wide-open can be folded as well, which the sheet alone cannot do; a field marked
   data-narrows hides the choices below it that do not hold its words, and parts of them that hold none; what is ticked
   stays in sight. */
"use strict";

(function () {
  const parts = document.querySelectorAll("details[data-narrow]");
  const begun = new Set(Array.from(parts).filter((part) => part.open || part.classList.contains("wide-open")));
  parts.forEach((part) => part.classList.remove("wide-open"));
  const narrow = window.matchMedia("(max-width: 47.99rem)");
  const wanted = window.location.hash && document.getElementById(window.location.hash.slice(1));
  const fold = (wide) => parts.forEach((part) => (part.open = (wide && begun.has(part)) || Boolean(wanted && part.contains(wanted))));
  fold(!narrow.matches);
  narrow.addEventListener("change", () => fold(!narrow.matches));
  window.addEventListener("beforeprint", () => parts.forEach((part) => (part.open = true)));
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
    for (const part of parts) {
      const own = choices.filter(([choice]) => part.contains(choice));
      if (!own.length) continue;
      part.hidden = own.every(([choice]) => choice.hidden);
      part.open = field.value.trim() ? true : begun.has(part) && !narrow.matches;
    }
  });
})();
