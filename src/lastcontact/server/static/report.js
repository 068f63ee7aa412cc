/* Improves the pages of reports and is needed by none: a file may be dropped anywhere on the form that brings a report in, and
   the claims of a report may be judged from the keyboard. A accept, C correct, R the reason for a rejection and R again the
   rejection, J and K next and previous; where none that is open is chosen, A, C and R choose the next one first; Escape
   goes from a field back to its claim. After a judgement by key the next open claim is chosen.
   Who leaves with words unsaved is asked. */
"use strict";

(function () {
  const form = document.querySelector("[data-drop]");
  const input = form && form.querySelector('input[type="file"]');
  if (input) {
    const said = form.querySelector("[data-drop-said]");
    const named = () => {
      said.textContent = Array.from(input.files, (file) => file.name).join(", ");
    };
    form.addEventListener("dragover", (event) => {
      if (event.dataTransfer.types.includes("Files")) {
        event.preventDefault();
      }
    });
    form.addEventListener("drop", (event) => {
      if (event.dataTransfer.files.length) {
        event.preventDefault();
        const one = new DataTransfer();
        one.items.add(event.dataTransfer.files[0]);
        input.files = one.files;
        named();
        input.focus();
      }
    });
    input.addEventListener("change", named);
  }

  const claims = Array.from(document.querySelectorAll(".claim[data-claim]"));
  const words = document.querySelector("textarea[name=words]");
  const text = document.querySelector(".received");

  if (words && text) {
    document.addEventListener("selectionchange", () => {
      const chosen = document.getSelection();
      if (!chosen.isCollapsed && text.contains(chosen.anchorNode) && text.contains(chosen.focusNode)) {
        const part = chosen.getRangeAt(0).cloneContents();
        part.querySelectorAll("mark > a").forEach((number) => number.remove());
        words.value = part.textContent.trim();
        words.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
  }

  // The words of the claim in hand stay in view beside it.
  const pane = document.querySelector(".stick");
  document.addEventListener("focusin", (event) => {
    const claim = event.target.closest(".claim[data-claim]");
    const mark = claim && document.getElementById(`s${claim.id.slice(1)}`);
    if (pane && mark && pane.scrollHeight > pane.clientHeight) {
      pane.scrollTop += mark.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
    }
  });

  const unsaved = new Set(document.querySelectorAll("form[data-unsaved]"));
  document.addEventListener("input", (event) => {
    if (event.target.form && event.target.closest(".claim, #make, [data-asks]")) {
      unsaved.add(event.target.form);
    }
  });
  const opened = document.querySelector(".claim form.stack-s:not([data-unsaved]) :is(select, input:not([type=hidden]))");
  if (opened) {
    window.addEventListener("load", () => window.setTimeout(() => opened.focus())); // after the address's own target
  }
  let pressed = false; // by key: such a press clicks as well, without a place
  document.addEventListener("click", (event) => {
    pressed = event.detail === 0;
  });
  document.addEventListener("submit", (event) => {
    unsaved.delete(event.target);
    if (pressed && event.target.matches(".claim form.stack-s")) {
      sessionStorage.setItem("judged-by-key", "yes");
    }
  });
  window.addEventListener("beforeunload", (event) => {
    if (unsaved.size) {
      event.preventDefault();
    }
  });

  const current = () => {
    const held = document.activeElement.closest(".claim");
    if (held) {
      return claims.indexOf(held);
    }
    const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    return claims.indexOf(target);
  };

  const go = (step) => {
    const from = current();
    const next = from < 0 ? claims.findIndex((claim) => claim.dataset.claim === "proposed") : from + step;
    const claim = claims[Math.min(Math.max(next, 0), claims.length - 1)];
    if (claim) {
      claim.focus();
      claim.scrollIntoView({ block: "nearest" });
    }
  };

  const chooseOpen = () => {
    const open = claims.findIndex((one, at) => at > current() && one.dataset.claim === "proposed");
    const next = claims[open < 0 ? claims.findIndex((one) => one.dataset.claim === "proposed") : open];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
    return next;
  };

  const judge = (button) => {
    sessionStorage.setItem("judged-by-key", "yes");
    button.click();
  };
  if (sessionStorage.getItem("judged-by-key") && !opened && !unsaved.size) {
    window.addEventListener("load", () => window.setTimeout(chooseOpen)); // after the address's own target
  }
  sessionStorage.removeItem("judged-by-key");

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    const key = event.key.toLowerCase();
    if (typing && event.key === "Escape") {
      typing.closest(".claim")?.focus();
    }
    if (typing?.matches("[data-then]") && (key === "r" || key === "enter")) {
      event.preventDefault();
      judge(typing.form.querySelector(`[data-key="${CSS.escape(typing.dataset.then)}"]`));
      return;
    }
    if (!claims.length || typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (key === "j" || key === "k") {
      go(key === "j" ? 1 : -1);
      return;
    }
    const claim = claims[current()];
    const act = claim && claim.querySelector(`[data-key="${CSS.escape(key)}"]`);
    const first = claim && claim.querySelector(`[data-then="${CSS.escape(key)}"]`);
    if (first) {
      event.preventDefault();
      first.closest("details")?.setAttribute("open", "");
      first.focus();
    } else if (act) {
      event.preventDefault();
      judge(act);
    } else if ("acr".includes(key) && chooseOpen()) {
      event.preventDefault();
    }
  });
})();
