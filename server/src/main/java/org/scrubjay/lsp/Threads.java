package org.scrubjay.lsp;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Where the server works.
 *
 * @param workers answer requests
 * @param sender one thread, from which everything is sent that the client did not ask for
 * @param background one thread for what takes minutes: imports, and looking through folders
 */
record Threads(Executor workers, ScheduledExecutorService sender, Executor background) {}
