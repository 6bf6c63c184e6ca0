(function () {
  "use strict";
  var root = document.documentElement;
  var buttons = document.querySelectorAll("button[data-to]");
  var kept = null;
  function show(language) {
    root.lang = language;
    root.setAttribute("data-lang", language);
    document.title = root.getAttribute("data-title-" + language.slice(0, 2)) || document.title;
    buttons.forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.getAttribute("data-to") === language));
    });
  }
  root.classList.add("js");
  try { kept = window.localStorage.getItem("lunxun-language"); } catch (refused) { kept = null; }
  show(kept === "en" || kept === "zh-CN" ? kept : root.lang);
  buttons.forEach(function (button) {
    button.addEventListener("click", function () {
      var language = button.getAttribute("data-to");
      show(language);
      try { window.localStorage.setItem("lunxun-language", language); } catch (refused) { kept = language; }
    });
  });
  var links = {};
  document.querySelectorAll(".toc a").forEach(function (link) { links[link.getAttribute("href").slice(1)] = link; });
  if ("IntersectionObserver" in window) {
    var seen = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        if (entry.isIntersecting) {
          Object.keys(links).forEach(function (id) { links[id].removeAttribute("aria-current"); });
          if (links[entry.target.id]) { links[entry.target.id].setAttribute("aria-current", "location"); }
        }
      });
    }, { rootMargin: "-10% 0px -80% 0px" });
    document.querySelectorAll("main > section").forEach(function (section) { seen.observe(section); });
  }
}());
