"use strict";
/* Values at the mouse, and series hidden and shown by a click on their entry in the legend. */
(function () {
  const tip = document.createElement("div");
  tip.setAttribute("role", "tooltip");
  tip.style.cssText = "position:fixed;display:none;pointer-events:none;padding:4px 8px;border-radius:4px;max-width:360px;"
    + "background:#222;color:#fff;font:12px Helvetica,Arial,sans-serif;white-space:pre-line;z-index:9";
  document.body.appendChild(tip);

  /* The browser's own tips would cover ours. */
  function takeTitle(element) {
    const title = element.querySelector(":scope > title");
    if (title) {
      element.dataset.tip = title.textContent;
      title.remove();
    }
  }

  document.addEventListener("mousemove", event => {
    const shape = event.target;
    if (!(shape instanceof SVGElement) || !shape.closest(".radflow-figures")) {
      tip.style.display = "none";
      return;
    }
    takeTitle(shape);
    tip.style.display = shape.dataset.tip ? "block" : "none";
    if (shape.dataset.tip) {
      tip.textContent = shape.dataset.tip;
      const left = Math.min(event.clientX + 14, window.innerWidth - tip.offsetWidth - 4);
      const top = Math.min(event.clientY + 14, window.innerHeight - tip.offsetHeight - 4);
      tip.style.left = left + "px";
      tip.style.top = top + "px";
    }
  });

  document.addEventListener("click", event => {
    const entry = event.target instanceof Element ? event.target.closest(".radflow-figures g[class^=k]") : null;
    if (!entry) {
      return;
    }
    const hidden = entry.style.opacity !== "0.35";
    const name = entry.getAttribute("class").replace("k", "s");
    entry.style.opacity = hidden ? "0.35" : "1";
    entry.closest("svg").querySelectorAll("g." + name).forEach(group => {
      group.style.display = hidden ? "none" : "";
    });
  });

  const style = document.createElement("style");
  style.textContent = ".radflow-figures g[class^=k] { cursor: pointer } .radflow-figures svg { user-select: none }";
  document.head.appendChild(style);
}());
