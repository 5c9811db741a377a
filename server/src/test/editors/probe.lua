-- Opens a note in headless Neovim (0.7 or newer) with its built-in LSP client, and prints what a
-- user would see: diagnostics, a hover, completions. EditorsIT compares it with neovim.expected.
-- SCRUBJAY_COMMAND: the server's command line as a JSON array; SCRUBJAY_NOTE: the file.
local command = vim.fn.json_decode(vim.env.SCRUBJAY_COMMAND)
local lines = {}
local function say(text) lines[#lines + 1] = text end
local function finish(status)
  io.stdout:write(table.concat(lines, '\n') .. '\n')
  vim.cmd(status == 0 and 'qall!' or 'cquit ' .. status)
end

vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.SCRUBJAY_NOTE))
vim.bo.filetype = 'coding-note'
local ready = false
local id = vim.lsp.start_client({ name = 'scrubjay', cmd = command, on_init = function() ready = true end })
if not vim.wait(30000, function() return ready end, 10) then say('no answer to initialize'); finish(2) end
vim.lsp.buf_attach_client(0, id)
if not vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end, 10) then say('no diagnostics'); finish(2) end
for _, found in ipairs(vim.diagnostic.get(0)) do
  say(string.format('%d:%d %s %s', found.lnum + 1, found.col + 1, vim.diagnostic.severity[found.severity], found.message))
end
local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 30000)
  return answers and answers[id] and answers[id].result
end
local here = { textDocument = vim.lsp.util.make_text_document_params(0), position = { line = 3, character = 10 } }
local hover = ask('textDocument/hover', here)
say('hover: ' .. (hover and vim.split(hover.contents.value, '\n')[1] or 'nothing'))
local symbols = ask('textDocument/documentSymbol', { textDocument = here.textDocument }) or {}
say('symbols: ' .. #symbols)
vim.api.nvim_buf_set_lines(0, 3, 4, false, { 'CPT:    73610-26  dx A' })
if not vim.wait(30000, function() return #vim.diagnostic.get(0) == 1 end, 10) then say('the mended line keeps its problem'); finish(1) end
say('after mending line 4: 1 problem')
vim.lsp.stop_client(id)
finish(0)
