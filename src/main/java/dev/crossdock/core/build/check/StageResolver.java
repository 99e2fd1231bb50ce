package dev.crossdock.core.build.check;

import dev.crossdock.core.build.check.StageSource.PlatformFrom;
import dev.crossdock.core.build.dockerfile.Dockerfile;
import dev.crossdock.core.build.dockerfile.Expander;
import dev.crossdock.core.build.dockerfile.Expansion;
import dev.crossdock.core.build.dockerfile.ExpansionException;
import dev.crossdock.core.build.dockerfile.Stage;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.ImageReference;
import dev.crossdock.core.text.Words;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds out what a FROM means (BuildKit {@code dockerfile2llb/convert.go}). */
final class StageResolver {

    private static final String SCRATCH = "scratch";

    private final Dockerfile file;
    private final GlobalScope scope;
    private final Platform target;

    StageResolver(Dockerfile file, GlobalScope scope, Platform target) {
        this.file = file;
        this.scope = scope;
        this.target = target;
    }

    StageSource of(Stage stage) {
        try {
            var base = expand(stage.base());
            var unset = unset(base, isUsable(stage, base.text()));
            if (!unset.isEmpty() || base.text().isBlank()) {
                return unresolved(stage.base(), unset);
            }
            return from(stage, base.text());
        } catch (ExpansionException e) {
            return broken(e);
        }
    }

    private StageSource from(Stage stage, String base) {
        var platform = stage.platform() == null ? null : pinned(stage.platform());
        if (platform instanceof StageSource.Broken) {
            return platform;
        }
        var parent = earlier(stage, base);
        if (parent >= 0) {
            return new StageSource.Parent(parent);
        }
        if (base.equals(SCRATCH)) {
            return new StageSource.Scratch();
        }
        var problem = ImageReference.problemWith(base);
        if (problem.isPresent()) {
            return invalid(base, problem.get());
        }
        return platform instanceof StageSource.Image(var none, var asked, var from)
                ? new StageSource.Image(base, asked, from)
                : new StageSource.Image(base, target, PlatformFrom.TARGET);
    }

    /** The platform that the flag names, with no image yet. */
    private StageSource pinned(String written) {
        var text = expand(written);
        var unset = unset(text, isPlatform(text.text()));
        if (!unset.isEmpty() || text.text().isBlank()) {
            return unresolved(written, unset);
        }
        try {
            var depends = scope.dependsOn(text);
            boolean ofTarget = depends.stream().anyMatch(name -> name.startsWith("TARGET"));
            var from =
                    ofTarget
                            ? PlatformFrom.TARGET
                            : depends.isEmpty() ? PlatformFrom.CONSTANT : PlatformFrom.BUILD;
            return new StageSource.Image("", Platform.parse(text.text()), from);
        } catch (IllegalArgumentException e) {
            return new StageSource.Broken(
                    FindingId.SYNTAX,
                    Words.get("check.invalid-platform", text.text()),
                    Words.get("check.fix.platform-flag"));
        }
    }

    private Expansion expand(String text) {
        return Expander.expand(text, file.escape(), scope);
    }

    /**
     * A name that is declared and left without a value is meant to be empty, if that makes sense; a
     * name that is not declared is a mistake.
     */
    private List<String> unset(Expansion expansion, boolean usable) {
        return expansion.unset().stream()
                .filter(name -> !usable || !scope.declares(name))
                .sorted()
                .toList();
    }

    private boolean isUsable(Stage stage, String base) {
        return earlier(stage, base) >= 0
                || base.equals(SCRATCH)
                || ImageReference.problemWith(base).isEmpty();
    }

    private static boolean isPlatform(String text) {
        try {
            Platform.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Of several stages with one name the last before it counts; -1 if there is none. */
    private int earlier(Stage stage, String base) {
        return file.stages().subList(0, stage.index()).reversed().stream()
                .filter(one -> one.name() != null)
                .filter(
                        one ->
                                Objects.requireNonNull(one.name())
                                        .toLowerCase(Locale.ROOT)
                                        .equals(base))
                .mapToInt(Stage::index)
                .findFirst()
                .orElse(-1);
    }

    private static StageSource.Broken unresolved(String written, List<String> unset) {
        var names = unset.isEmpty() ? "" : String.join(", ", unset);
        return new StageSource.Broken(
                FindingId.UNRESOLVED_ARG,
                names.isEmpty()
                        ? Words.get("check.blank-base", written)
                        : Words.get("check.unresolved-arg", written, names),
                names.isEmpty()
                        ? Words.get("check.fix.blank-base")
                        : Stream.of(names.split(", "))
                                .map(name -> "ARG " + name + "=<VALUE>")
                                .reduce((a, b) -> a + "\n" + b)
                                .orElse(""));
    }

    private static StageSource.Broken broken(ExpansionException e) {
        var required = e.required();
        return required == null
                ? new StageSource.Broken(
                        FindingId.SYNTAX, e.sentence(), Words.get("check.fix.substitution"))
                : new StageSource.Broken(
                        FindingId.UNRESOLVED_ARG,
                        e.sentence(),
                        "--build-arg " + required + "=<VALUE>");
    }

    static StageSource.Broken invalid(String reference, String problem) {
        return new StageSource.Broken(
                FindingId.SYNTAX,
                Words.get("check.invalid-reference", reference, problem),
                Words.get("check.fix.reference"));
    }
}
