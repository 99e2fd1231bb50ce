package dev.crossdock.ui.crash;

import dev.crossdock.core.fault.FaultCode;

/**
 * An error that nobody foresaw.
 *
 * @param code the same for the same error
 * @param thrown the error
 * @param thread the name of the thread that it came up on
 * @param time the how many-th in this run, beginning with 1
 */
public record Fault(FaultCode code, Throwable thrown, String thread, int time) {}
