package dev.crossdock.ui.builds;

import dev.crossdock.core.build.check.CheckReport;
import dev.crossdock.core.build.check.CheckedStage;
import dev.crossdock.core.build.check.FindingId;
import dev.crossdock.core.build.check.Outcome;
import dev.crossdock.core.build.check.StageCell.State;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A whole check in one sentence.
 *
 * @param sentence without a full stop, as a title
 */
record Verdict(Badge.Tone tone, String sentence) {

    /** Cells of rows that have no image. */
    private static final Set<State> NO_BASE =
            EnumSet.of(State.NOT_NEEDED, State.STAGE, State.EMPTY, State.BROKEN);

    private static final Set<State> LACKING = EnumSet.of(State.MISSING, State.NO_IMAGE);

    static Verdict of(CheckReport report) {
        var failing = with(report, Outcome.FAILS);
        var wrong = with(report, Outcome.WRONG);
        if (report.stages().isEmpty()) {
            var line = report.findings().isEmpty() ? 1 : report.findings().getFirst().line();
            return new Verdict(Badge.Tone.DANGER, Words.get("builds.check.syntax", line));
        }
        if (!failing.isEmpty()) {
            return new Verdict(Badge.Tone.DANGER, fails(report, failing));
        }
        if (!with(report, Outcome.UNKNOWN).isEmpty()) {
            return new Verdict(Badge.Tone.WARNING, unknown(report));
        }
        if (!wrong.isEmpty()) {
            return new Verdict(
                    Badge.Tone.DANGER, Words.get("builds.check.wrong", list(report, wrong)));
        }
        var all = list(report, report.platforms());
        return report.findings().isEmpty()
                ? new Verdict(Badge.Tone.SUCCESS, Words.get("builds.check.clean", all))
                : new Verdict(
                        Badge.Tone.SUCCESS,
                        Words.get(
                                "builds.check.remarks",
                                all,
                                FindingGroup.of(report.findings(), List.of()).size()));
    }

    private static String unknown(CheckReport report) {
        long all = bases(report);
        return all == 1
                ? Words.get("builds.check.unknown-only")
                : Words.get("builds.check.unknown", bases(report, EnumSet.of(State.UNKNOWN)), all);
    }

    private static String fails(CheckReport report, List<Platform> failing) {
        var lacking = bases(report, LACKING);
        boolean onlyLacking =
                report.findings().stream()
                        .filter(one -> Outcome.FAILS == outcome(one.id()))
                        .allMatch(one -> one.id() == FindingId.BASE_LACKS_PLATFORM);
        if (!onlyLacking || lacking == 0) {
            return Words.get("builds.check.fails", list(report, failing));
        }
        long all = bases(report);
        return all == 1
                ? Words.get("builds.check.lacking-only", list(report, failing))
                : Words.get("builds.check.lacking", lacking, all, list(report, failing));
    }

    private static Outcome outcome(FindingId id) {
        return switch (id) {
            case BASE_SINGLE_PLATFORM, PLATFORM_PINNED, FOREIGN_DOWNLOAD -> Outcome.WRONG;
            case EMULATED_BUILD_STEP -> Outcome.BUILDS;
            case BASE_UNREACHABLE -> Outcome.UNKNOWN;
            default -> Outcome.FAILS;
        };
    }

    private static List<Platform> with(CheckReport report, Outcome outcome) {
        return report.platforms().stream()
                .filter(platform -> report.outcomes().get(platform) == outcome)
                .toList();
    }

    /** {@code linux/amd64, linux/arm64}; many, or all of several, are only counted. */
    private static String list(CheckReport report, List<Platform> platforms) {
        boolean all = platforms.size() == report.platforms().size();
        if (platforms.size() > 1 && all) {
            return Words.get("builds.check.all", platforms.size());
        }
        return platforms.stream().map(Platform::toString).collect(Collectors.joining(", "));
    }

    /** How many images are built from. */
    static long bases(CheckReport report) {
        return bases(report, EnumSet.complementOf(EnumSet.copyOf(NO_BASE)));
    }

    private static long bases(CheckReport report, Set<State> states) {
        return report.stages().stream()
                .filter(row -> hasBase(row))
                .filter(row -> row.cells().stream().anyMatch(cell -> states.contains(cell.state())))
                .map(CheckedStage::from)
                .distinct()
                .count();
    }

    private static boolean hasBase(CheckedStage row) {
        return row.available() != null || row.error() != null;
    }
}
