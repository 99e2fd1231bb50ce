package dev.crossdock.ui.builds;

import dev.crossdock.core.build.check.CheckedStage;
import dev.crossdock.core.build.check.StageCell;
import dev.crossdock.core.build.check.StageCell.State;
import dev.crossdock.core.text.SecretShapes;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge.Tone;
import dev.crossdock.ui.fx.Glyph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A row of the table: a stage, or an image that files are taken from, with its errors.
 *
 * @param stage its name, or its number
 */
record CheckRow(
        int line,
        String stage,
        String base,
        boolean needed,
        List<Cell> cells,
        List<FindingGroup> errors) {

    /** What is said of it for one platform. */
    record Cell(Glyph glyph, Tone tone, String text) {}

    /** In the file's order, each finding at the last row that begins before it. */
    static List<CheckRow> of(List<CheckedStage> stages, List<FindingGroup> errors) {
        var sorted = new ArrayList<>(stages);
        sorted.sort(Comparator.comparingInt(CheckedStage::line));
        var rows = new ArrayList<CheckRow>();
        for (var stage : sorted) {
            var cells = stage.cells().stream().map(CheckRow::cell).toList();
            rows.add(
                    new CheckRow(
                            stage.line(),
                            name(stage),
                            SecretShapes.hide(stage.from()),
                            stage.needed(),
                            cells,
                            new ArrayList<>()));
        }
        for (var error : errors) {
            rows.reversed().stream()
                    .filter(row -> row.line() <= error.line())
                    .findFirst()
                    .ifPresent(row -> row.errors().add(error));
        }
        return rows;
    }

    private static String name(CheckedStage stage) {
        if (stage.index() == null) {
            return Words.get("builds.check.files");
        }
        return stage.name() == null
                ? Words.get("builds.check.stage", stage.index())
                : String.valueOf(stage.name());
    }

    private static Cell cell(StageCell cell) {
        var state = cell.state();
        return new Cell(glyph(state), tone(state), text(cell));
    }

    private static String text(StageCell cell) {
        return switch (cell.state()) {
            case NOT_NEEDED -> Words.get("builds.check.cell.not-needed");
            case PUBLISHED -> Words.get("builds.check.cell.published");
            case STAGE -> Words.get("builds.check.cell.stage");
            case EMPTY -> Words.get("builds.check.cell.empty");
            case BUILD_PLATFORM ->
                    Words.get("builds.check.cell.native", cell.platform().shortName());
            case EMULATED -> Words.get("builds.check.cell.emulated");
            case SLOW -> Words.get("builds.check.cell.slow");
            case PINNED -> Words.get("builds.check.cell.pinned", cell.platform().shortName());
            case FOREIGN -> Words.get("builds.check.cell.foreign");
            case OTHER_PLATFORM -> Words.get("builds.check.cell.other");
            case UNKNOWN -> Words.get("builds.check.cell.unknown");
            case CANNOT_RUN -> Words.get("builds.check.cell.cannot-run");
            case MISSING -> Words.get("builds.check.cell.missing");
            case NO_IMAGE -> Words.get("builds.check.cell.no-image");
            case BROKEN -> Words.get("builds.check.cell.broken");
        };
    }

    private static Glyph glyph(State state) {
        return switch (state) {
            case NOT_NEEDED -> Glyph.REMOVE;
            case PUBLISHED, STAGE, EMPTY -> Glyph.DONE;
            case BUILD_PLATFORM -> Glyph.NATIVE;
            case EMULATED -> Glyph.EMULATED;
            case SLOW, PINNED, FOREIGN, OTHER_PLATFORM -> Glyph.WARNING;
            case UNKNOWN -> Glyph.NOT_PROBED;
            case CANNOT_RUN -> Glyph.CANNOT_RUN;
            case MISSING, NO_IMAGE, BROKEN -> Glyph.ERROR;
        };
    }

    private static Tone tone(State state) {
        return switch (state) {
            case NOT_NEEDED, UNKNOWN -> Tone.NEUTRAL;
            case PUBLISHED, STAGE, EMPTY, BUILD_PLATFORM -> Tone.SUCCESS;
            case EMULATED -> Tone.ACCENT;
            case SLOW, PINNED -> Tone.WARNING;
            case FOREIGN, OTHER_PLATFORM, CANNOT_RUN, MISSING, NO_IMAGE, BROKEN -> Tone.DANGER;
        };
    }
}
