package dev.crossdock.core.build.dockerfile;

import static java.util.Map.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What each instruction must look like, whatever it is about (BuildKit {@code
 * instructions/parse.go} and {@code bflag.go}).
 */
final class InstructionRules {

    private static final Set<String> NO_FLAGS = Set.of();

    /** The flags of every instruction; a name alone is what the instruction takes. */
    private static final Map<String, Set<String>> FLAGS =
            Map.ofEntries(
                    entry(
                            "ADD",
                            Set.of(
                                    "chown",
                                    "chmod",
                                    "keep-git-dir",
                                    "checksum",
                                    "exclude",
                                    "link",
                                    "unpack",
                                    "parents")),
                    entry("ARG", NO_FLAGS),
                    entry("CMD", NO_FLAGS),
                    entry("COPY", Set.of("chown", "chmod", "from", "link", "parents", "exclude")),
                    entry("ENTRYPOINT", NO_FLAGS),
                    entry("ENV", NO_FLAGS),
                    entry("EXPOSE", NO_FLAGS),
                    entry("FROM", Set.of("platform")),
                    entry(
                            "HEALTHCHECK",
                            Set.of(
                                    "interval",
                                    "timeout",
                                    "start-period",
                                    "start-interval",
                                    "retries")),
                    entry("LABEL", NO_FLAGS),
                    entry("MAINTAINER", NO_FLAGS),
                    entry("ONBUILD", NO_FLAGS),
                    entry("RUN", Set.of("mount", "network", "security", "device")),
                    entry("SHELL", NO_FLAGS),
                    entry("STOPSIGNAL", NO_FLAGS),
                    entry("USER", NO_FLAGS),
                    entry("VOLUME", NO_FLAGS),
                    entry("WORKDIR", NO_FLAGS));

    private static final Set<String> MAY_STAND_ALONE =
            Set.of("link", "parents", "keep-git-dir", "unpack");
    private static final Set<String> MAY_REPEAT = Set.of("mount", "exclude", "device");
    private static final Set<String> ONE_ARGUMENT =
            Set.of("MAINTAINER", "STOPSIGNAL", "USER", "WORKDIR");
    private static final Set<String> SOME_ARGUMENT =
            Set.of("ARG", "ENV", "EXPOSE", "FROM", "HEALTHCHECK", "LABEL", "ONBUILD", "VOLUME");
    private static final Set<String> NOT_ON_BUILD = Set.of("ONBUILD", "MAINTAINER", "FROM");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private InstructionRules() {}

    /**
     * @throws DockerfileException with the instruction's line if it breaks a rule
     */
    static void hold(Instruction instruction) {
        var keyword = instruction.keyword();
        if (!FLAGS.containsKey(keyword)) {
            throw DockerfileException.of(
                    instruction.line(), "dockerfile.unknown-instruction", keyword);
        }
        if (!keyword.equals("ONBUILD")) {
            flags(instruction);
        }
        arguments(instruction);
        switch (keyword) {
            case "ADD", "COPY" -> destination(instruction);
            case "ARG", "ENV", "LABEL" -> assignments(instruction);
            case "ONBUILD" -> hold(Trigger.of(instruction));
            case "HEALTHCHECK" -> healthCheck(instruction);
            case "SHELL" -> shell(instruction);
            default -> {}
        }
    }

    private static void flags(Instruction instruction) {
        var known = FLAGS.getOrDefault(instruction.keyword(), NO_FLAGS);
        var seen = new HashSet<String>();
        for (var flag : instruction.flags()) {
            int equals = flag.indexOf('=');
            var name = flag.substring(2, equals < 0 ? flag.length() : equals);
            if (!known.contains(name.toLowerCase(Locale.ROOT))) {
                throw DockerfileException.of(
                        instruction.line(), "dockerfile.unknown-flag", instruction.keyword(), name);
            }
            if (equals < 0 && !MAY_STAND_ALONE.contains(name)) {
                throw DockerfileException.of(instruction.line(), "dockerfile.flag-value", name);
            }
            if (!seen.add(name) && !MAY_REPEAT.contains(name)) {
                throw DockerfileException.of(instruction.line(), "dockerfile.flag-twice", name);
            }
        }
    }

    private static void arguments(Instruction instruction) {
        var keyword = instruction.keyword();
        boolean none = instruction.arguments().isBlank();
        if (none && (SOME_ARGUMENT.contains(keyword) || ONE_ARGUMENT.contains(keyword))) {
            throw DockerfileException.of(instruction.line(), "dockerfile.no-argument", keyword);
        }
        if (instruction.arguments().startsWith("[") && holdsNoStrings(instruction)) {
            throw DockerfileException.of(instruction.line(), "dockerfile.json", keyword);
        }
    }

    /** {@code [1, 2]}: a list, and not one of strings. What is no list at all is a shell's word. */
    private static boolean holdsNoStrings(Instruction instruction) {
        return Set.of("ADD", "CMD", "COPY", "ENTRYPOINT", "RUN", "SHELL", "VOLUME")
                        .contains(instruction.keyword())
                && instruction
                        .arguments()
                        .matches(
                                "\\[\\s*(?:-?\\d+|true|false|null)(?:\\s*,\\s*(?:-?\\d+|true|false|null|\"[^\"\\\\]*\"))*\\s*]");
    }

    private static void destination(Instruction instruction) {
        if (instruction.words().size() < 2) {
            throw DockerfileException.of(
                    instruction.line(), "dockerfile.no-destination", instruction.keyword());
        }
    }

    private static void assignments(Instruction instruction) {
        for (var assignment : instruction.assignments()) {
            if (assignment.name().isEmpty()) {
                throw DockerfileException.of(
                        instruction.line(), "dockerfile.no-name", instruction.keyword());
            }
            if (assignment.value() == null && !instruction.keyword().equals("ARG")) {
                throw DockerfileException.of(
                        instruction.line(),
                        "dockerfile.no-value",
                        instruction.keyword(),
                        assignment.name());
            }
        }
    }

    private static void healthCheck(Instruction instruction) {
        List<String> words = List.of(BLANKS.split(instruction.arguments().strip(), 2));
        var kind = words.getFirst().toUpperCase(Locale.ROOT);
        boolean more = words.size() > 1;
        if (!(kind.equals("NONE") && !more) && !(kind.equals("CMD") && more)) {
            throw DockerfileException.of(instruction.line(), "dockerfile.healthcheck");
        }
    }

    private static void shell(Instruction instruction) {
        if (!instruction.isJson() || instruction.words().isEmpty()) {
            throw DockerfileException.of(instruction.line(), "dockerfile.shell");
        }
    }

    /** What ONBUILD keeps for later must be in order now. */
    static void trigger(Instruction trigger) {
        if (NOT_ON_BUILD.contains(trigger.keyword())) {
            throw DockerfileException.of(trigger.line(), "dockerfile.on-build", trigger.keyword());
        }
    }
}
