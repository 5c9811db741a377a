'use strict';
(() => {
  const table = document.getElementById('problems');
  const form = document.getElementById('filters');
  if (table && form) {
    filtered(table.tBodies[0], form);
  }
  for (const each of document.querySelectorAll('table')) {
    sortable(each);
  }

  /** Shows the rows that fit the form; the bars of the charts set its lists. */
  function filtered(body, form) {
    const rows = [...body.rows];
    const words = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
    const shown = document.getElementById('shown');
    const bars = [...document.querySelectorAll('svg [data-field]')];

    function apply() {
      const severities = new Set(
        [...form.querySelectorAll('input[name=severity]:checked')].map((box) => box.value));
      const wanted = form.elements.text.value.toLowerCase().split(/\s+/).filter(Boolean);
      let count = 0;
      for (const row of rows) {
        const fits = severities.has(row.dataset.severity)
          && ['rule', 'file', 'kind'].every(
            (field) => !form.elements[field].value || form.elements[field].value === row.dataset[field])
          && wanted.every((word) => words.get(row).includes(word));
        row.hidden = !fits;
        count += fits ? 1 : 0;
      }
      shown.textContent = `${count} of ${rows.length} problems shown`;
      for (const bar of bars) {
        bar.setAttribute('aria-pressed', String(isChosen(bar)));
      }
    }

    function isChosen(bar) {
      if (bar.dataset.field !== 'severity') {
        return form.elements[bar.dataset.field].value === bar.dataset.value;
      }
      const checked = form.querySelectorAll('input[name=severity]:checked');
      return checked.length === 1 && checked[0].value === bar.dataset.value;
    }

    function choose(bar) {
      const again = isChosen(bar);
      if (bar.dataset.field === 'severity') {
        for (const box of form.querySelectorAll('input[name=severity]')) {
          box.checked = again || box.value === bar.dataset.value;
        }
      } else {
        form.elements[bar.dataset.field].value = again ? '' : bar.dataset.value;
      }
      apply();
    }

    for (const bar of bars) {
      bar.addEventListener('click', () => choose(bar));
      bar.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          choose(bar);
        }
      });
    }
    form.addEventListener('input', apply);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(apply));
    form.hidden = false;
    apply();
  }

  /** Sorts by the column whose heading is pressed; equal rows keep their order. */
  function sortable(table) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = head.querySelector('button');
      button.addEventListener('click', () => {
        const up = head.getAttribute('aria-sort') !== 'ascending';
        heads.forEach((other) => other.setAttribute('aria-sort', 'none'));
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        const body = table.tBodies[0];
        const key = (row) => row.cells[column].dataset.key ?? row.cells[column].textContent;
        const collator = new Intl.Collator('en', { numeric: true });
        [...body.rows]
          .sort((a, b) => (up ? 1 : -1) * collator.compare(key(a), key(b)))
          .forEach((row) => body.append(row));
      });
    });
  }
})();
