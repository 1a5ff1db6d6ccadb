// The ad's preview follows the form. Without this file the preview shows what was stored.
"use strict";

for (const field of document.querySelectorAll("[data-preview]")) {
  const shown = document.querySelector(`[data-live-preview] [data-shows="${field.dataset.preview}"]`);
  if (!shown) continue;
  if (field.type !== "file") {
    field.addEventListener("input", () => { shown.textContent = field.value; });
    continue;
  }
  // Drawn, not linked: the page's policy lets no blob: address in, and a drawing runs nothing.
  field.addEventListener("change", async () => {
    const file = field.files[0];
    if (!file) return;
    try {
      const picture = await createImageBitmap(file);
      const canvas = document.createElement("canvas");
      canvas.width = Math.min(600, picture.width);
      canvas.height = Math.round(picture.height * canvas.width / picture.width);
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      canvas.dataset.shows = "image";
      document.querySelector('[data-live-preview] [data-shows="image"]').replaceWith(canvas);
    } catch {
      // No picture that the browser knows: the server says so in words.
    }
  });
}

document.getElementById("wrongs")?.focus();
