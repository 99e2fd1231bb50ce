package dev.crossdock.core.build.check;

import dev.crossdock.core.build.check.StageSource.PlatformFrom;
import dev.crossdock.core.build.dockerfile.Dockerfile;
import dev.crossdock.core.build.dockerfile.Expander;
import dev.crossdock.core.build.dockerfile.ExpansionException;
import dev.crossdock.core.build.dockerfile.Instruction;
import dev.crossdock.core.build.dockerfile.RunMounts;
import dev.crossdock.core.build.dockerfile.Stage;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.ImageReference;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Finds out where COPY and RUN take files from. An image is asked for the platform that is built
 * for, also in a stage of another one (tried on Docker 26.1.5).
 */
final class FileUses {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+");
    private static final String SCRATCH = "scratch";

    private final Dockerfile file;
    private final Platform target;

    FileUses(Dockerfile file, Platform target) {
        this.file = file;
        this.target = target;
    }

    /**
     * @param stage in which the instruction is carried out
     * @param keptBy the base image that keeps it; null where it stands in the file
     */
    List<FileUse> of(Stage stage, Instruction instruction, @Nullable String keptBy) {
        return switch (instruction.keyword()) {
            case "COPY" ->
                    instruction.flag("from").stream()
                            .filter(from -> !from.isEmpty())
                            .map(
                                    from ->
                                            new FileUse(
                                                    instruction.line(),
                                                    from,
                                                    copied(stage, instruction, from),
                                                    keptBy))
                            .toList();
            case "RUN" ->
                    RunMounts.sources(instruction).stream()
                            .map(
                                    from ->
                                            new FileUse(
                                                    instruction.line(),
                                                    from,
                                                    named(stage, from),
                                                    keptBy))
                            .toList();
            default -> List.of();
        };
    }

    private StageSource copied(Stage stage, Instruction instruction, String from) {
        if (hasVariable(instruction, from)) {
            return new StageSource.Broken(
                    FindingId.SYNTAX,
                    Words.get("check.variable-in-from", from),
                    "FROM " + from + " AS <NAME>");
        }
        return NUMBER.matcher(from).matches() ? numbered(stage, from) : named(stage, from);
    }

    private static boolean hasVariable(Instruction instruction, String from) {
        try {
            return !Expander.expand(from, instruction.escape(), name -> null).text().equals(from);
        } catch (ExpansionException e) {
            return true;
        }
    }

    private StageSource numbered(Stage stage, String number) {
        try {
            int index = Integer.parseInt(number);
            if (index >= 0 && index < file.stages().size()) {
                return before(stage, index, number);
            }
        } catch (NumberFormatException e) {
            // larger than any stage's number
        }
        return new StageSource.Broken(
                FindingId.SYNTAX,
                Words.get("check.no-stage", number),
                Words.get("check.fix.no-stage"));
    }

    /** Of several stages with one name the last in the file counts, capitals or not. */
    private StageSource named(Stage stage, String from) {
        var found =
                file.stages().reversed().stream()
                        .filter(one -> one.name() != null)
                        .filter(one -> Objects.requireNonNull(one.name()).equalsIgnoreCase(from))
                        .findFirst();
        if (found.isPresent()) {
            return before(stage, found.get().index(), from);
        }
        if (from.equals(SCRATCH)) {
            return new StageSource.Scratch();
        }
        return ImageReference.problemWith(from)
                .<StageSource>map(problem -> StageResolver.invalid(from, problem))
                .orElseGet(() -> new StageSource.Image(from, target, PlatformFrom.TARGET));
    }

    private static StageSource before(Stage stage, int index, String from) {
        return index < stage.index()
                ? new StageSource.Parent(index)
                : new StageSource.Broken(
                        FindingId.SYNTAX,
                        Words.get("check.later-stage", from),
                        Words.get("check.fix.later-stage"));
    }
}
