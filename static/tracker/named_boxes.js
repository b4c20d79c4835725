"use strict";
// The admin's boxes that complete a name stand in for a select, and do not take its label with them: a screen reader
// would say “combo box” and nothing else. Here they are given the words that the select is labelled with.
{
  const nameOf = (select) => {
    const said = select.labels && select.labels[0];
    if (said) return said.textContent.trim().replace(/:$/, "");
    const cell = select.closest("td");
    const row = cell && cell.closest("tr");
    const heading = cell && cell.closest("table").querySelector(`thead th:nth-child(${[...row.children].indexOf(cell) + 1})`);
    return select.getAttribute("aria-label") || (heading ? heading.textContent.trim() : "");
  };

  const nameAll = (root) => {
    for (const select of root.querySelectorAll("select.select2-hidden-accessible")) {
      const box = select.nextElementSibling;
      const combo = box && box.querySelector("[role=combobox]");
      const name = nameOf(select);
      if (!combo || !name) continue;
      const shown = combo.getAttribute("aria-labelledby");
      const label = document.createElement("span");
      label.id = `${select.id}-named`;
      label.hidden = true;
      label.textContent = name;
      box.prepend(label);
      // the label, then what is chosen
      combo.setAttribute("aria-labelledby", shown ? `${label.id} ${shown}` : label.id);
      // it says that it is a field to write in, and is not
      const text = box.querySelector(".select2-selection__rendered[role=textbox]");
      if (text) text.removeAttribute("role");
      if (text) text.removeAttribute("aria-readonly");
      const search = box.querySelector(".select2-search__field");
      if (search) search.setAttribute("aria-label", name);
    }
  };

  document.addEventListener("DOMContentLoaded", () => {
    if (!window.django || !window.django.jQuery) return;
    // jQuery tells of what is ready in turn, and the boxes are made when it tells the admin
    window.django.jQuery(() => nameAll(document));
    window.django.jQuery(document).on("select2:open", (event) => {
      const search = document.querySelector(".select2-container--open .select2-search--dropdown .select2-search__field");
      if (search) search.setAttribute("aria-label", nameOf(event.target));
    });
  });
  document.addEventListener("formset:added", (event) => window.setTimeout(() => nameAll(event.target)));
}
