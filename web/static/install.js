/* A "Copy" button beside every snippet; without JavaScript the text can be selected. */
"use strict";
for (const box of document.querySelectorAll(".snippet")) {
  const button = document.createElement("button");
  button.className = "button quiet";
  button.textContent = "Copy";
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(box.textContent.trim());
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(box.querySelector("code"));
      button.textContent = "Selected: press Ctrl+C";
    }
    setTimeout(() => { button.textContent = "Copy"; }, 3000);
  });
  box.append(button);
}
