package dev.crossdock.ui.builds;

import dev.crossdock.core.build.check.Finding;
import dev.crossdock.core.build.check.FindingId;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.SecretShapes;
import dev.crossdock.core.text.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One thing that is not in order, for all platforms that it hurts. A secret may stand in an
 * address, so texts are shown without what looks like one.
 *
 * @param platforms that suffer; empty where all do
 * @param message of the first of them
 * @param change the line as it is and as it could be; empty where the fix is no line of the file
 */
record FindingGroup(
        FindingId id,
        boolean error,
        int line,
        List<Platform> platforms,
        String message,
        String fix,
        Optional<Change> change) {

    /** A line of the file, and what to write instead. */
    record Change(int line, String before, String after) {}

    private static final String PLATFORM_FLAG = "--platform=\\S+\\s+";

    /**
     * @param lines of the file
     */
    static List<FindingGroup> of(List<Finding> findings, List<String> lines) {
        var groups = new LinkedHashMap<Key, List<Finding>>();
        for (var one : findings) {
            groups.computeIfAbsent(
                            new Key(one.id(), one.error(), one.line(), one.fix()),
                            key -> new ArrayList<>())
                    .add(one);
        }
        return groups.values().stream().map(group -> merged(lines, group)).toList();
    }

    private static FindingGroup merged(List<String> lines, List<Finding> same) {
        var first = same.getFirst();
        var platforms =
                same.stream()
                        .map(Finding::platform)
                        .flatMap(platform -> Optional.ofNullable(platform).stream())
                        .distinct()
                        .toList();
        return new FindingGroup(
                first.id(),
                first.error(),
                first.line(),
                platforms,
                SecretShapes.hide(first.message()),
                SecretShapes.hide(first.fix()),
                change(first, lines));
    }

    /** A fix of a FROM may be for an earlier line than the one that suffers. */
    private static Optional<Change> change(Finding finding, List<String> lines) {
        if (!finding.fix().startsWith("FROM ")) {
            return Optional.empty();
        }
        var wanted = plain(finding.fix());
        for (int i = Math.min(finding.line(), lines.size()) - 1; i >= 0; i--) {
            if (plain(lines.get(i)).equalsIgnoreCase(wanted)) {
                var before = SecretShapes.hide(lines.get(i).strip());
                return Optional.of(new Change(i + 1, before, SecretShapes.hide(finding.fix())));
            }
        }
        return Optional.empty();
    }

    private static String plain(String from) {
        return from.strip().replaceFirst(PLATFORM_FLAG, "").replaceAll("\\s+", " ");
    }

    /** The message's first sentence, as a title. */
    String title() {
        return message.substring(0, titleEnd());
    }

    /** What the message says behind that, and whom else it concerns. */
    String rest() {
        var more = message.substring(titleEnd()).strip();
        if (platforms.size() < 2) {
            return more;
        }
        var others =
                platforms.stream()
                        .skip(1)
                        .map(Platform::toString)
                        .collect(Collectors.joining(", "));
        return (more + " " + Words.get("builds.check.also", others)).strip();
    }

    /** A full stop within a name has no space behind it. */
    private int titleEnd() {
        int stop = message.indexOf(". ");
        return stop < 0 ? message.length() : stop + 1;
    }

    /** Whether the fix is words for people, and nothing to be copied. */
    boolean fixIsProse() {
        return fix.endsWith(".") && fix.contains(" ") && !fix.contains("\n");
    }

    /** Whether the fix is to build for fewer platforms. */
    boolean fixIsFewerPlatforms() {
        return fix.startsWith("--platform ");
    }

    /** Whether the fix is typed into a terminal. */
    boolean fixIsCommand() {
        return fix.startsWith("docker ");
    }

    private record Key(FindingId id, boolean error, int line, String fix) {}
}
