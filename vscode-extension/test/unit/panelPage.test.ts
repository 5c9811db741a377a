import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { panelPage } from "../../src/panelPage";

suite("the panel's page", () => {
  const page = panelPage({ source: "https://source", nonce: "Zm9v", script: "https://source/claim.js", style: "https://source/claim.css" });

  test("allows one script by its nonce, style sheets from its own place, and nothing else", () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    assert.equal(policy, "default-src 'none'; style-src https://source; script-src 'nonce-Zm9v'");
    assert.equal([...page.matchAll(/<script/g)].length, 1);
    assert.doesNotMatch(page, /unsafe|\son\w+=|\sstyle=/);
  });

  test("has a landmark, a language and a place for what is announced", () => {
    assert.match(page, /<html lang="en">/);
    assert.match(page, /<main id="claim"/);
    assert.match(page, /role="status"/);
  });
});
