package dev.crossdock.core.run;

/** What came of reading a pasted line. */
public sealed interface Reading permits PastedRun, ParseProblem {}
