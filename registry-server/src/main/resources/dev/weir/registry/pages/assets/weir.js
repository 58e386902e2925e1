"use strict";
// Comfort for pages that work without it: a button beside each text that is there to be taken away.
(() => {
  const said = document.getElementById("said");

  function selectAndCopy(text) {
    // Browsers have no clipboard on plain HTTP, but for a selection.
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "unseen";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("no clipboard"));
  }

  function copy(text) {
    return navigator.clipboard ? navigator.clipboard.writeText(text) : selectAndCopy(text);
  }

  function tell(button, label, sentence) {
    button.textContent = label;
    said.textContent = sentence;
    setTimeout(() => {
      button.textContent = "Copy";
      said.textContent = "";
    }, 2000);
  }

  document.querySelectorAll("pre").forEach((pre, index) => {
    const name = pre.dataset.name || "example " + (index + 1);
    const box = document.createElement("div");
    box.className = "code";
    pre.replaceWith(box);
    pre.tabIndex = 0;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.setAttribute("aria-label", "Copy " + name);
    button.addEventListener("click", () => {
      copy(pre.textContent.replace(/\n$/, "")).then(
        () => tell(button, "Copied", "Copied " + name),
        () => tell(button, "Not copied", "Cannot copy " + name + ": select it instead"));
    });
    box.append(pre, button);
  });
})();
