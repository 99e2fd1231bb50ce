package dev.crossdock.core.diagnosis.evidence;

import dev.crossdock.core.diagnosis.EvidenceItem;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a container runtime said when it could not start the program, in {@code State.Error} or,
 * once the container's own process was there, in the log. Seen in runc 1.1 and 1.3 and in crun
 * 1.21.
 *
 * @param program as the runtime wrote it; empty where it named none
 */
public record ExecFailure(String program, Reason reason, EvidenceItem evidence) {

    /** Why the kernel or the runtime would not. */
    public enum Reason {
        /** Nothing of that name, or something that it needs to be started is missing. */
        NOT_FOUND,
        /** The kernel knows no way to run such a file. */
        FORMAT,
        PERMISSION,
        DIRECTORY
    }

    private record Form(Pattern pattern, Reason reason) {
        Form(String regex, Reason reason) {
            this(Pattern.compile(regex), reason);
        }
    }

    private static final String RUNC = "exec: \"(.*?)\": ";
    private static final String LOGGED = "^exec (?:container process )?[`\"]?(/?.*?)[`\"]?: ";
    private static final String CRUN_JSON = "\"msg\":\"exec container process `(.*?)`: ";

    /** Docker's own {@code --init}, or the image's; gosu's words are runc's behind "error". */
    private static final String TINI = "^\\[FATAL tini \\(\\d+\\)] exec (.*) failed: ";

    /** Podman's {@code --init}, which does not name the program. */
    private static final String CATATONIT = "^ERROR \\(catatonit:\\d+\\): failed to exec pid1():";

    /** dumb-init, su-exec, setpriv, runuser, timeout, nohup, s6: they become another program. */
    private static final String STARTER =
            "^(?!env: )(?:\\[dumb-init] |su-exec: |\\S+: (?:fatal: )?(?:failed to (?:execute|exec|run command)"
                    + "|unable to (?:exec|spawn)|can't execute|cannot execute) )"
                    + "[‘'`\"]?((?![‘'`\"])\\S+?)[’'`\"]?(?:: | \\()";

    private static final List<Form> IN_STATE =
            List.of(
                    new Form(RUNC + "(?:.*: )?is a directory", Reason.DIRECTORY),
                    new Form(RUNC + "(?:.*: )?permission denied", Reason.PERMISSION),
                    new Form(RUNC + "(?:.*: )?exec format error", Reason.FORMAT),
                    new Form(
                            RUNC + ".*(?:not found in \\$PATH|no such file or directory)",
                            Reason.NOT_FOUND),
                    // crun
                    new Form("the path `(.*?)` exists but it is not executable", Reason.PERMISSION),
                    new Form("the path `(.*?)` is not a regular file", Reason.DIRECTORY),
                    new Form("executable file [`\"](.*?)[`\"] not found", Reason.NOT_FOUND),
                    new Form("open executable(): [Pp]ermission denied", Reason.PERMISSION));

    private static final List<Form> IN_LOG =
            List.of(
                    new Form(LOGGED + "[Nn]o such file or directory$", Reason.NOT_FOUND),
                    new Form(LOGGED + "[Ee]xec format error$", Reason.FORMAT),
                    new Form(LOGGED + "[Pp]ermission denied$", Reason.PERMISSION),
                    new Form(TINI + "No such file or directory", Reason.NOT_FOUND),
                    new Form(TINI + "Permission denied", Reason.PERMISSION),
                    new Form(TINI + "Exec format error", Reason.FORMAT),
                    new Form(CATATONIT + " No such file or directory", Reason.NOT_FOUND),
                    new Form(CATATONIT + " Permission denied", Reason.PERMISSION),
                    new Form(CATATONIT + " Exec format error", Reason.FORMAT),
                    new Form(STARTER + "No such file or directory", Reason.NOT_FOUND),
                    new Form(STARTER + "Permission denied", Reason.PERMISSION),
                    new Form(STARTER + "Exec format error", Reason.FORMAT),
                    new Form("^error: " + RUNC + "executable file not found", Reason.NOT_FOUND),
                    new Form(CRUN_JSON + "[Nn]o such file or directory", Reason.NOT_FOUND),
                    new Form(CRUN_JSON + "[Ee]xec format error", Reason.FORMAT),
                    new Form(CRUN_JSON + "[Pp]ermission denied", Reason.PERMISSION));

    /**
     * Reads it out of what an engine knows.
     *
     * @param stateError may be empty
     * @param log of the last run
     */
    static Optional<ExecFailure> in(String stateError, LogExcerpt log) {
        if (!stateError.isEmpty()) {
            return IN_STATE.stream()
                    .flatMap(
                            form ->
                                    read(
                                            form,
                                            stateError,
                                            EvidenceItem.of("state.error", stateError))
                                            .stream())
                    .findFirst();
        }
        // The runtime's line is the only one: the program itself never came to write any.
        return log.lastLine().stream()
                .flatMap(line -> IN_LOG.stream().flatMap(form -> inLine(form, line).stream()))
                .findFirst();
    }

    /** The same about another program. */
    ExecFailure of(String other) {
        return new ExecFailure(other, reason, evidence);
    }

    private static Optional<ExecFailure> inLine(Form form, ExcerptLine line) {
        return read(form, line.text(), EvidenceItem.log(line.number(), line.text()));
    }

    private static Optional<ExecFailure> read(Form form, String text, EvidenceItem evidence) {
        var matcher = form.pattern().matcher(text);
        return matcher.find()
                ? Optional.of(new ExecFailure(matcher.group(1), form.reason(), evidence))
                : Optional.empty();
    }
}
