"use strict";
// S, D and U choose a judgement; Enter in no field records it. Everything works without this.
(() => {
  const form = document.querySelector('form[data-keys="judge"]');
  if (!form) return;
  const keys = { s: "same", d: "different", u: "unsure" };
  const writing = (e) => /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName) && e.target.type !== "radio";
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || writing(event)) return;
    const wanted = keys[event.key.toLowerCase()];
    if (wanted) {
      const choice = form.querySelector(`input[value="${wanted}"]`);
      choice.checked = true;
      choice.focus();
    } else if (event.key === "Enter" && form.querySelector("input[name=verdict]:checked") && event.target.tagName !== "BUTTON" && event.target.tagName !== "A") {
      event.preventDefault();
      form.requestSubmit();
    }
  });
})();
