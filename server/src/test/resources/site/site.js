'use strict';
(() => {
  const MOST = 12;
  const home = document.documentElement.dataset.home;
  const input = document.getElementById('search');
  const list = document.getElementById('hits');
  const pages = window.pages.map((page) => ({
    ...page,
    name: page.title.toLowerCase(),
    text: `${page.title} ${page.summary} ${page.words}`.toLowerCase(),
  }));

  /** Pages with every word; the title counts most, then the summary. */
  function search(words) {
    return pages
      .filter((page) => words.every((word) => page.text.includes(word)))
      .map((page) => ({
        page,
        rank: words.reduce(
          (sum, word) => sum + (page.name.includes(word) ? 4 : 0)
            + (page.summary.toLowerCase().includes(word) ? 2 : 0), 0),
      }))
      .sort((a, b) => b.rank - a.rank || a.page.title.localeCompare(b.page.title))
      .slice(0, MOST);
  }

  function show() {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const hits = words.length ? search(words) : [];
    list.replaceChildren(...hits.map(({ page }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      const summary = document.createElement('span');
      link.href = home + page.path;
      link.textContent = page.title;
      summary.textContent = page.summary;
      link.append(summary);
      item.append(link);
      return item;
    }));
    if (words.length && !hits.length) {
      const item = document.createElement('li');
      item.textContent = 'Nothing has all of these words.';
      list.append(item);
    }
    list.hidden = !words.length;
  }

  input.addEventListener('input', show);
  document.addEventListener('keydown', (event) => {
    const links = [...list.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement);
    if (event.key === '/' && document.activeElement !== input) {
      event.preventDefault();
      input.focus();
    } else if (event.key === 'Escape') {
      input.value = '';
      show();
    } else if (event.key === 'Enter' && document.activeElement === input && links.length) {
      links[0].click();
    } else if (event.key === 'ArrowDown' && links.length && !list.hidden) {
      event.preventDefault();
      links[Math.min(at + 1, links.length - 1)].focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      (at === 0 ? input : links[at - 1]).focus();
    }
  });
})();
