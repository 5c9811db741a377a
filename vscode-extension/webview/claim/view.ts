import type { ClaimGroup, ClaimLine, ClaimProblem, ClaimView, Edition, Severity } from "../../src/protocol";
import { html, place, type Fragment, type Html } from "./html";
import { matrix, pairTable } from "./matrix";

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", info: "Info", hint: "Hint" };

const MONEY = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });

export function money(amount: number): string {
  return MONEY.format(amount);
}

/** The whole panel. It is a function of the claim alone: no date, no state. */
export function renderClaim(claim: ClaimView): Html {
  return html`<header><h1>${claim.title}</h1><p class="quiet">${overview(claim)}</p></header>
    ${problems(claim.problems)} ${claim.groups.map((group, index) => renderGroup(group, index))} ${unchecked(claim)}
    ${editions(claim.editions)}`;
}

export function renderNothing(reason: string): Html {
  return html`<header><h1>Claim</h1></header><p>${reason}</p>`;
}

/** What a screen reader says after an update: short, and the same as long as nothing has changed. */
export function announcement(claim: ClaimView): string {
  return `${claim.title}: ${overview(claim)}`;
}

function overview(claim: ClaimView): string {
  const lines = claim.groups.reduce((sum, group) => sum + group.lines.length, 0);
  return [plural(lines, "service line"), plural(claim.problems.length, "problem"), `${claim.unchecked.length} not checked`].join(", ");
}

function problems(found: readonly ClaimProblem[]): Html {
  const list = html`<ul class="problems">
    ${found.map(
      ({ rule, severity, message, range }, index) => html`<li class="${severity}">
        <button type="button" class="jump" id="problem-${index}" ${place(range)}>
          <span class="severity">${SEVERITIES[severity]}</span> <span>${message}</span>
        </button>
        <button type="button" class="link" id="rule-${index}" data-rule="${rule}" aria-label="Explain the rule ${rule}">${rule}</button>
      </li>`,
    )}
  </ul>`;
  return section("problems", `Problems (${found.length})`, found.length === 0 ? html`<p>No problem was found in what could be checked.</p>` : list);
}

function renderGroup(group: ClaimGroup, index: number): Html {
  const facts = [group.claim, group.payer, group.mac, group.locality].filter((fact) => fact !== undefined);
  const pairs = html`<h3>NCCI pair edits</h3>
    ${matrix(group.pairs, group.lines, `matrix-${index}`)}
    <details data-key="pairs-${index}"><summary id="pairs-${index}">The same as a table</summary>${pairTable(group.pairs)}</details>`;
  return section(
    `group-${index}`,
    group.dos === undefined ? "Services without a date" : `Services of ${group.dos}`,
    html`${facts.length === 0 ? undefined : html`<p class="quiet">${facts.join(" · ")}</p>`} ${lines(group, index)}
    ${group.pairs.length === 0 ? undefined : pairs}`,
  );
}

function lines(group: ClaimGroup, index: number): Html {
  return html`<div class="wide"><table class="lines">
    <thead><tr>
      <th scope="col">Code</th><th scope="col" class="number">Units</th><th scope="col">Diagnoses</th>
      ${group.lines.some(({ charge }) => charge !== undefined) ? html`<th scope="col" class="number">Charge</th>` : undefined}
      <th scope="col" class="number">Expected payment</th>
    </tr></thead>
    <tbody>${group.lines.map((line, row) => renderLine(group, line, `${index}-${row}`))}</tbody>
    ${total(group)}
  </table></div>`;
}

function renderLine(group: ClaimGroup, line: ClaimLine, key: string): Html {
  const hasCharges = group.lines.some(({ charge }) => charge !== undefined);
  const code = [line.code, ...line.modifiers].join("-");
  const date = line.dos !== undefined && line.dos !== group.dos ? html`<span class="quiet"> on ${line.dos}</span>` : undefined;
  return html`<tr>
    <th scope="row">
      <button type="button" class="jump" id="line-${key}" ${place(line.range)} title="Go to this line"><code>${code}</code></button>${date}
      ${line.label === undefined ? undefined : html`<div class="quiet">${line.label}</div>`}
    </th>
    <td class="number">${line.units}</td>
    <td>${line.diagnoses.map((diagnosis) => html`<div><code>${diagnosis}</code></div>`)}</td>
    ${hasCharges ? html`<td class="number">${line.charge === undefined ? undefined : money(line.charge)}</td>` : undefined}
    <td class="number">${payment(line, key)}</td>
  </tr>`;
}

function payment(line: ClaimLine, key: string): Html {
  const amount = line.amount === undefined ? html`<span class="quiet">not priced</span>` : html`<strong>${money(line.amount)}</strong>`;
  const why: Fragment[] = [
    line.systemText === undefined ? undefined : html`<p>${line.systemText}</p>`,
    line.steps.length === 0 ? undefined : html`<ol>${line.steps.map(step)}</ol>`,
    line.unchecked.length === 0 ? undefined : html`<ul>${line.unchecked.map((reason) => html`<li>Not checked: ${reason}</li>`)}</ul>`,
  ];
  const label = line.amount === undefined ? "Why not" : "How it comes about";
  return html`${amount} ${line.outcome === undefined ? undefined : html`<div class="${line.deniedBeside === undefined ? "outcome" : "outcome denied"}">${line.outcome}</div>`}
  ${
    why.every((part) => part === undefined)
      ? undefined
      : html`<details data-key="steps-${key}"><summary id="steps-${key}" aria-label="${label}: ${line.code}">${label}</summary>${why}</details>`
  }`;
}

function step({ what, amount }: ClaimLine["steps"][number]): Html {
  return html`<li>${what}${amount === undefined ? undefined : html` = ${money(amount)}`}</li>`;
}

function total({ lines: all, total: sum, totalText }: ClaimGroup): Html | undefined {
  if (sum === undefined && totalText === undefined) {
    return undefined;
  }
  const before = all.some(({ charge }) => charge !== undefined) ? 4 : 3;
  return html`<tfoot><tr>
    <th scope="row" colspan="${before}">Total ${totalText === undefined ? undefined : html`<div class="quiet">${totalText}</div>`}</th>
    <td class="number"><strong>${sum === undefined ? undefined : money(sum)}</strong></td>
  </tr></tfoot>`;
}

function unchecked(claim: ClaimView): Html | undefined {
  if (claim.unchecked.length === 0) {
    return undefined;
  }
  const items = claim.unchecked.map(({ rule, reason }) => html`<li>${reason} <span class="quiet">(${rule})</span></li>`);
  return section("unchecked", `Not checked (${claim.unchecked.length})`, html`<ul>${items}</ul>`);
}

function editions(known: readonly Edition[]): Html | undefined {
  if (known.length === 0) {
    return undefined;
  }
  const rows = known.map(
    ({ title, edition, from, to, rows: count }) => html`<tr>
      <th scope="row">${title}</th><td>${edition}</td><td class="date">${from}</td><td class="date">${to}</td><td class="number">${count?.toLocaleString("en-US")}</td>
    </tr>`,
  );
  return section(
    "editions",
    "Editions in force",
    html`<div class="wide" tabindex="0" role="group" aria-label="Table of the editions, may be scrolled"><table>
      <thead><tr><th scope="col">Code set</th><th scope="col">Edition</th><th scope="col">From</th><th scope="col">To</th><th scope="col" class="number">Rows</th></tr></thead>
      <tbody>${rows}</tbody>
    </table></div>`,
  );
}

function section(id: string, heading: string, content: Html): Html {
  return html`<section aria-labelledby="${id}-heading"><h2 id="${id}-heading">${heading}</h2>${content}</section>`;
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
