package dev.crossdock.core.run;

import dev.crossdock.core.text.SecretShapes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * A run that was started, to be run again. What looks like a secret is never in it: a place for it
 * stands there, to be filled in.
 *
 * @param at when it was started last
 * @param favourite whether it is kept until somebody takes it off
 */
public record RunRecord(RunSpec spec, Instant at, boolean favourite) {

    private static final String FAVOURITE = "*";
    private static final String OTHER = "-";

    public RunRecord {
        spec = withoutSecrets(spec);
    }

    /** The same, kept or not. */
    public RunRecord favourite(boolean now) {
        return new RunRecord(spec, at, now);
    }

    /** The command. */
    public String command() {
        return DockerRun.line(spec);
    }

    /**
     * Variables, words behind flags and labels whose names speak of a secret, and whatever looks
     * like one.
     */
    private static RunSpec withoutSecrets(RunSpec spec) {
        var labels = new LinkedHashMap<String, String>();
        spec.labels()
                .forEach(
                        (name, value) ->
                                labels.put(
                                        name,
                                        SecretShapes.isSecretName(name) && !value.isEmpty()
                                                ? SecretShapes.HIDDEN
                                                : SecretShapes.hide(value)));
        return spec.toBuilder()
                .environment(spec.environment().stream().map(RunRecord::hidden).toList())
                .command(SecretShapes.hide(spec.command()))
                .labels(labels)
                .other(SecretShapes.hide(spec.other()))
                .build();
    }

    private static EnvironmentEntry hidden(EnvironmentEntry entry) {
        var value = entry.value();
        return value != null
                        && (SecretShapes.isSecretName(entry.name())
                                || !SecretShapes.hide(value).equals(value))
                ? Secrecy.PLACEHOLDERS.applyTo(entry)
                : entry;
    }

    /** As a line of text, which {@link #parse} reads. */
    public String line() {
        return String.join(
                "\t",
                favourite ? FAVOURITE : OTHER,
                String.valueOf(at.toEpochMilli()),
                command().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"));
    }

    /** Reads {@link #line()}; empty where it is none. */
    public static Optional<RunRecord> parse(String line) {
        var parts = line.split("\t", 3);
        if (parts.length < 3 || !parts[1].matches("\\d{1,15}")) {
            return Optional.empty();
        }
        return DockerRunParser.parse(unescaped(parts[2])) instanceof PastedRun run
                ? Optional.of(
                        new RunRecord(
                                run.spec(),
                                Instant.ofEpochMilli(Long.parseLong(parts[1])),
                                parts[0].equals(FAVOURITE)))
                : Optional.empty();
    }

    private static String unescaped(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                c =
                        switch (text.charAt(i)) {
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> text.charAt(i);
                        };
            }
            plain.append(c);
        }
        return plain.toString();
    }

    /**
     * The records with one more run: a run that was there already moves to the front, and stays a
     * favourite.
     *
     * @param before newest first
     * @param most how many are kept that are no favourites
     */
    public static List<RunRecord> with(List<RunRecord> before, RunSpec spec, Instant at, int most) {
        var now = new RunRecord(spec, at, false);
        boolean favourite =
                before.stream().anyMatch(one -> one.favourite && one.spec.equals(now.spec));
        var all = new ArrayList<RunRecord>();
        all.add(now.favourite(favourite));
        int plain = favourite ? 0 : 1;
        for (var one : before) {
            if (!one.spec.equals(now.spec) && (one.favourite || plain++ < most)) {
                all.add(one);
            }
        }
        return all;
    }
}
