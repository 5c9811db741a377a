export interface PanelParts {
  /** Where the editor serves the panel's files from. */
  readonly source: string;
  /** Made anew for each page: only a script that carries it is run. */
  readonly nonce: string;
  readonly script: string;
  readonly style: string;
}

/** The page around the claim. Nothing is allowed in it but our one script and our one style sheet. */
export function panelPage({ source, nonce, script, style }: PanelParts): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>Claim</title>
</head>
<body>
<p id="status" class="hidden" role="status"></p>
<main id="claim" aria-label="Claim"></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}
