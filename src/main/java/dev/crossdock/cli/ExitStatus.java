package dev.crossdock.cli;

/** What a command ends with. */
final class ExitStatus {

    static final int DONE = 0;

    /** It could not be done: no engine, no such container. */
    static final int FAILED = 1;

    static final int WRONG_USAGE = 2;

    /** Done, and what was checked is not in order. */
    static final int NOT_IN_ORDER = 3;

    private ExitStatus() {}
}
