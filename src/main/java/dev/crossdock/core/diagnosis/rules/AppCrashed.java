package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.LogMatch;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.TimeSpan;
import dev.crossdock.core.text.Words;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The program ended in an error that it did not handle, and printed where. */
final class AppCrashed implements Rule {

    /**
     * How a runtime announces it, and the frames it prints then; the first group names the place.
     */
    private record Trace(Pattern announced, Pattern frame, Pattern foreign) {
        Trace(String announced, String frame, String foreign) {
            this(Pattern.compile(announced), Pattern.compile(frame), Pattern.compile(foreign));
        }
    }

    private static final List<Trace> TRACES =
            List.of(
                    new Trace(
                            "^Traceback \\(most recent call last\\)",
                            "File \"([^\"]+\", line \\d+)",
                            "site-packages|/lib/python|<frozen"),
                    new Trace(
                            "Exception in thread \"|^(?:Caused by:"
                                    + " )?(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:Exception|Error)\\b",
                            "^\\s+at ([\\w.$<>/]+\\([^)]*\\))",
                            "^(?:java|jdk|javax|sun|org\\.springframework)[./]"),
                    new Trace(
                            "^(?:Uncaught )?[A-Z]\\w*(?:Error|Exception)\\b(?:"
                                    + " \\[\\w+\\])?:|^node:internal|throw er;",
                            "^\\s+at (?:.*\\()?((?:file://)?/[^)]+:\\d+:\\d+)",
                            "node_modules|node:internal"),
                    new Trace(
                            "^panic: |^fatal error: ",
                            "^\\s+(/\\S+\\.go:\\d+)",
                            "/usr/local/go/src/"),
                    new Trace(
                            "^thread '.*' (?:\\(\\d+\\) )?panicked at",
                            "panicked at (?:'.*', )?([^\\s:]+:\\d+)",
                            "/rustc/"),
                    new Trace(
                            "^(\\S+:\\d+):in .*\\((?:\\w+::)*\\w*(?:Error|Exception)\\)|^\\S+: .*"
                                    + " \\(\\w+Error\\)$",
                            "^\\s*(?:from )?(\\S+\\.rb:\\d+)",
                            "/gems/"),
                    new Trace(
                            "^(?:PHP )?Fatal error:",
                            "in (/\\S+\\.php(?:\\(| on line |:)\\d+)",
                            "/vendor/"),
                    new Trace(
                            "^/\\S+: (?:line )?\\d+: [Ss]yntax error",
                            "^(/\\S+: (?:line )?\\d+): [Ss]yntax",
                            "^$"),
                    new Trace("^Unhandled exception\\.", "^\\s+at .* in (\\S+:line \\d+)", "^$"),
                    new Trace(
                            "terminate called after throwing|terminating (?:due to|with) uncaught"
                                    + " exception|^Assertion .* failed|: Assertion `",
                            "^(\\S+:\\d+): ",
                            "^$"));

    @Override
    public Optional<Finding> judge(Evidence e) {
        if (!e.failed() || !e.error().isEmpty()) {
            return Optional.empty();
        }
        return TRACES.stream()
                .flatMap(
                        trace ->
                                e.log().lastTrouble(trace.announced()).stream()
                                        .flatMap(said -> found(e, trace, said).stream()))
                .findFirst();
    }

    private static Optional<Finding> found(Evidence e, Trace trace, LogMatch said) {
        var frame = own(e, trace);
        double sure = Math.min(Confidence.LIKELY, Confidence.said(said));
        return FindingDraft.of(Cause.APP_CRASHED, sure)
                .wording(frame.isPresent() ? "placed" : "unplaced")
                .words(Commands.line(e.words()), frame.map(AppCrashed::place).orElse(""), e.code())
                .because(said.evidence())
                .because(frame.map(LogMatch::evidence))
                .because(e.log().lastLine().map(l -> EvidenceItem.log(l.number(), l.text())))
                .because(
                        EvidenceItem.of(
                                "state",
                                Words.get("evidence.code", e.code(), TimeSpan.measured(e.ran()))))
                .remedy(Reruns.of(e).withShell())
                .found();
    }

    /** Without the quote that stands between a file and its line in Python. */
    private static String place(LogMatch frame) {
        return frame.group(1).replace("\",", ",");
    }

    /** The place in the program's own code that is nearest to the error. */
    private static Optional<LogMatch> own(Evidence e, Trace trace) {
        var frames =
                e.log()
                        .all(trace.frame())
                        .filter(f -> !trace.foreign().matcher(f.group(1)).find())
                        .toList();
        boolean lastIsNearest = trace.announced().pattern().startsWith("^Traceback");
        return frames.isEmpty()
                ? Optional.empty()
                : Optional.of(lastIsNearest ? frames.getLast() : frames.getFirst());
    }
}
